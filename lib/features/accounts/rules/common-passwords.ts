/**
 * Passwords that lists of the most used ones agree on, and their stems: with digits or signs around them they are as
 * common. Shorter ones need no entry of their own unless they are a stem.
 */
const words = `
password passwort passord motdepasse contrasena contraseña wachtwoord parola qwerty qwertyuiop qwertzuiop azertyuiop
azerty asdfghjkl asdfgh zxcvbnm qazwsx qazwsxedc letmein letmeinnow welcome welcomeback iloveyou iloveyouso loveyou
monkey dragon football baseball basketball superman batman spiderman princess sunshine starwars pokemon michael
jennifer jordan harley ranger master mustang shadow ashley bailey charlie donald freedom whatever trustno trustnoone
hello helloworld admin administrator root changeme changeit changemenow default secret secretpassword mypassword
password password1 passwordpassword thepassword testtest testing testpassword test guest login user computer internet
samsung google facebook linkedin cheese computer chocolate butterfly liverpool arsenal chelsea manchester barcelona
juventus realmadrid bonjour soleil doudou marseille nicolas hallo schatz ficken fussball sommer winter spring summer
autumn january february march april june july august september october november december monday friday london paris
berlin madrid amsterdam wedding weddingday event events planner eventplanner marquee marqueemarquee abcdefgh
abcdefghij abcdefghijk abcdef abc abcabc qwe qweasd qweasdzxc qwerty123456 a b c q
`;

const digits = `
1234567890 0123456789 12345678910 123456789a 1234567891 0987654321 9876543210 1122334455 1111111111 0000000000
1212121212 1231231231 123123123123 1234512345 123456123456 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc zaq12wsxcde3 1qaz2wsx
q1w2e3r4t5 q1w2e3r4t5y6 a1b2c3d4e5 abc1234567 abcd123456 qwer123456 asdf123456 pass123456 admin123456 147258369
1472583690 7894561230 5555555555 6666666666 7777777777 8888888888 9999999999 123qweasdzxc 123456qwerty p@ssw0rd123
p@ssword123 passw0rd123 p@ssw0rd1234
`;

export const commonPasswords: ReadonlySet<string> = new Set(
  `${words} ${digits}`.split(/\s+/).filter((word) => word.length > 0),
);
