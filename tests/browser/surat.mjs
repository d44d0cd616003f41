// A mail server for the tests: takes letters on a free loopback port and keeps their words.
import { once } from 'node:events';
import { createServer } from 'node:net';

export class MailServer {
  static async start() {
    const mail = Object.assign(new MailServer(), { letters: [] });
    mail.server = createServer((socket) => mail.talk(socket)).listen(0, '127.0.0.1');
    await once(mail.server, 'listening');
    return mail;
  }

  get settings() {
    return { KINERJA_SUREL_SERVER: `smtp://127.0.0.1:${this.server.address().port}`, KINERJA_SUREL_DARI: 'kinerja@wanggar.example', KINERJA_SUREL_TLS_WAJIB: 'tidak' };
  }

  talk(socket) {
    let buffer = '';
    let to = '';
    let inside = false;
    const say = (line) => socket.write(`${line}\r\n`);
    say('220 sink');
    socket.on('error', () => socket.destroy());
    socket.on('data', (piece) => {
      buffer += piece;
      for (;;) {
        const end = buffer.indexOf(inside ? '\r\n.\r\n' : '\r\n');
        if (end < 0) return;
        const line = buffer.slice(0, end);
        buffer = buffer.slice(end + (inside ? 5 : 2));
        if (inside) {
          this.letters.push({ to, text: Buffer.from(line.slice(line.indexOf('\r\n\r\n')), 'base64').toString() });
          inside = false;
          say('250 taken');
        } else if (line === 'DATA') {
          inside = true;
          say('354 go on');
        } else if (line === 'QUIT') {
          socket.end('221 bye\r\n');
          return;
        } else {
          if (line.startsWith('RCPT TO:')) to = line.slice(9, -1);
          say('250 fine');
        }
      }
    });
  }

  // The newest letter to somebody that has `words`, once it has come.
  async find(to, words) {
    for (let tries = 0; tries < 600; tries += 1) {
      const found = this.letters.findLast((letter) => letter.to === to && words.test(letter.text));
      if (found) return found.text.match(words);
      await new Promise((done) => { setTimeout(done, 50); });
    }
    throw new Error(`no letter to ${to}`);
  }

  end() { this.server.close(); }
}
