CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
CREATE TABLE installation (
  origin     TEXT    NOT NULL PRIMARY KEY,
  created_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE journal (
  origin TEXT    NOT NULL,
  seq    INTEGER NOT NULL CHECK (seq > 0),
  at_ms  INTEGER NOT NULL,
  person TEXT    NOT NULL,
  kind   TEXT    NOT NULL,
  body   TEXT    NOT NULL,
  hash   BLOB    NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (origin, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE document (
  digest TEXT NOT NULL PRIMARY KEY CHECK (length(digest) = 64),
  path   TEXT NOT NULL,
  text   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE certificate_text (
  digest TEXT NOT NULL PRIMARY KEY CHECK (length(digest) = 64),
  jws    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE person (
  id         TEXT    NOT NULL PRIMARY KEY,
  name       TEXT    NOT NULL,
  nip        TEXT    UNIQUE CHECK (length(nip) = 18),
  unit       TEXT,
  created_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE lesson (
  person       TEXT    NOT NULL,
  course       TEXT    NOT NULL,
  module       TEXT    NOT NULL,
  lesson       TEXT    NOT NULL,
  opened_ms    INTEGER,
  completed_ms INTEGER,
  PRIMARY KEY (person, course, module, lesson)
) STRICT, WITHOUT ROWID;
CREATE TABLE module_completion (
  person       TEXT    NOT NULL,
  course       TEXT    NOT NULL,
  module       TEXT    NOT NULL,
  title        TEXT    NOT NULL,
  minutes      INTEGER NOT NULL CHECK (minutes >= 0),
  completed_ms INTEGER NOT NULL,
  PRIMARY KEY (person, course, module)
) STRICT, WITHOUT ROWID;
CREATE TABLE attempt (
  id           TEXT    NOT NULL PRIMARY KEY,
  person       TEXT    NOT NULL,
  quiz         TEXT    NOT NULL,
  plan         TEXT    NOT NULL,
  started_ms   INTEGER NOT NULL,
  submitted_ms INTEGER,
  marks        TEXT,
  earned       INTEGER CHECK (earned BETWEEN 0 AND possible),
  possible     INTEGER,
  passed       INTEGER CHECK (passed IN (0, 1)),
  timed_out    INTEGER CHECK (timed_out IN (0, 1)),
  sitting      TEXT,
  active_ms    INTEGER NOT NULL,
  set_back_ms  INTEGER NOT NULL DEFAULT 0 CHECK (set_back_ms >= 0),
  granted_ms   INTEGER NOT NULL DEFAULT 0 CHECK (granted_ms >= 0),
  regrades     INTEGER NOT NULL DEFAULT 0,
  CHECK ((earned IS NULL) = (marks IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TABLE response (
  attempt     TEXT    NOT NULL REFERENCES attempt (id),
  question    TEXT    NOT NULL,
  chosen      TEXT    NOT NULL,
  answered_ms INTEGER NOT NULL,
  changes     INTEGER NOT NULL CHECK (changes >= 0),
  PRIMARY KEY (attempt, question)
) STRICT, WITHOUT ROWID;
CREATE TABLE quiz_question (
  quiz     TEXT    NOT NULL,
  number   INTEGER NOT NULL CHECK (number >= 0),
  question TEXT    NOT NULL,
  PRIMARY KEY (quiz, number),
  UNIQUE (quiz, question)
) STRICT, WITHOUT ROWID;
CREATE TABLE packed_marks (
  quiz       TEXT    NOT NULL,
  started_ms INTEGER NOT NULL,
  attempt    TEXT    NOT NULL UNIQUE,
  person     TEXT    NOT NULL,
  document   TEXT    NOT NULL,
  marks      BLOB    NOT NULL CHECK (length(marks) % 12 = 0),
  PRIMARY KEY (quiz, started_ms, attempt)
) STRICT, WITHOUT ROWID;
CREATE TABLE flag (
  attempt  TEXT    NOT NULL REFERENCES attempt (id),
  question TEXT    NOT NULL,
  remark   TEXT    NOT NULL,
  at_ms    INTEGER NOT NULL,
  PRIMARY KEY (attempt, question)
) STRICT, WITHOUT ROWID;
CREATE TABLE allowance (
  id          TEXT    NOT NULL PRIMARY KEY,
  person      TEXT    NOT NULL,
  quiz        TEXT    NOT NULL,
  extra_tries INTEGER NOT NULL CHECK (extra_tries >= 0),
  extra_ms    INTEGER CHECK (extra_ms > 0),
  reason      TEXT    NOT NULL,
  granted_by  TEXT    NOT NULL,
  at_ms       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE sitting (
  id        TEXT    NOT NULL PRIMARY KEY,
  quiz      TEXT    NOT NULL,
  witness   TEXT    NOT NULL,
  place     TEXT    NOT NULL,
  opened_ms INTEGER NOT NULL,
  closed_ms INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE regrade (
  attempt         TEXT    NOT NULL REFERENCES attempt (id),
  number          INTEGER NOT NULL,
  regrade         TEXT    NOT NULL,
  at_ms           INTEGER NOT NULL,
  earned_before   INTEGER NOT NULL CHECK (earned_before BETWEEN 0 AND possible_before),
  possible_before INTEGER NOT NULL,
  passed_before   INTEGER CHECK (passed_before IN (0, 1)),
  earned_after    INTEGER NOT NULL CHECK (earned_after BETWEEN 0 AND possible_after),
  possible_after  INTEGER NOT NULL,
  passed_after    INTEGER CHECK (passed_after IN (0, 1)),
  PRIMARY KEY (attempt, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE certificate (
  number     TEXT    NOT NULL PRIMARY KEY,
  person     TEXT    NOT NULL,
  course     TEXT    NOT NULL,
  text       TEXT    NOT NULL,
  issued_ms  INTEGER NOT NULL,
  revoked_ms INTEGER,
  reason     TEXT,
  CHECK ((revoked_ms IS NULL) = (reason IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TABLE sitting_secret (
  sitting    TEXT    NOT NULL PRIMARY KEY,
  quiz       TEXT    NOT NULL UNIQUE,
  lock       TEXT    NOT NULL,
  failures   INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
  blocked_ms INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
INSERT INTO grdb_migrations VALUES ('1 journal, people, and what is derived');
INSERT INTO grdb_migrations VALUES ('2 what opens a sitting');
INSERT INTO installation VALUES ('asal', 1795312800000);
INSERT INTO journal VALUES ('asal', 1, 1795312740000, 'siti', 'attemptStarted', '{"attempt":"percobaan-0","document":"8f930eefa1e6329cf66fa5a3e5ccf76c74e20c2d6dd4296bd83fb6d93047c0cd","items":[{"order":[2,0,1],"points":1,"question":"soal-0"},{"order":[2,0,1],"points":2,"question":"soal-1"}],"pass":70,"quiz":"aman/ujian","quizKind":"exam","scoring":"net-correct","seed":"fedcba9876543210","timeLimitMS":1800000}', X'33D199F3A2A2FD9ECF19357C8CB5A8DDA139718B26537833A895913C827E2E7F');
INSERT INTO journal VALUES ('asal', 10, 1795313280000, 'siti', 'attemptStarted', '{"attempt":"percobaan-2","document":"8f930eefa1e6329cf66fa5a3e5ccf76c74e20c2d6dd4296bd83fb6d93047c0cd","items":[{"order":[2,0,1],"points":1,"question":"soal-0"},{"order":[2,0,1],"points":2,"question":"soal-1"}],"pass":null,"quiz":"aman/ujian","quizKind":"practice","scoring":"each","seed":"fedcba9876543210","timeLimitMS":null}', X'2F90DD13880CE5B4EE7B3BDD0F95A7656ACA036D1A66D3651D11F5863E744708');
INSERT INTO journal VALUES ('asal', 11, 1795313340000, 'siti', 'attemptSubmitted', '{"attempt":"percobaan-2","earned":720720,"marks":[{"mark":720720,"question":"soal-0"},{"mark":0,"question":"soal-1"}],"passed":null,"possible":2162160,"timedOut":true}', X'8BA2D6F05F54782E614872D6A19D50B2C6926876B03354AC9E25B7C68AA8A52D');
INSERT INTO journal VALUES ('asal', 12, 1795313400000, 'siti', 'certificateIssued', '{"course":"aman","number":"BWP/2026/0001","text":"c03d9ddfb90c8f53cec87c4e47be96def055ba62e17ce3ca666586bbdb496c91"}', X'0628947398AFB906FFEC494346DCC9EEB7DC708CF93AB679BA99E54119BEBF50');
INSERT INTO journal VALUES ('asal', 13, 1795313460000, 'siti', 'certificateIssued', '{"course":"etika/dasar","number":"BWP/2026/0002","text":"fb036dd7c5eb375c2947b5f6462761f77ce4b415f4491ec1b213f4817aca76e7"}', X'E7DE2BC44B97E941E9265D47D754769E7F06E4B08EC56CC24A8C65ACE4784C0B');
INSERT INTO journal VALUES ('asal', 14, 1795313520000, 'siti', 'certificateRevoked', '{"number":"BWP/2026/0001","reason":"Nama salah tulis: \"Siti\""}', X'5B9E2C244638011CCC63EB9B138A6C49B9279E26EFCBC065225C1C4FDEA674C3');
INSERT INTO journal VALUES ('asal', 15, 1795316400000, 'siti', 'attemptStarted', '{"attempt":"percobaan-3","document":"8f930eefa1e6329cf66fa5a3e5ccf76c74e20c2d6dd4296bd83fb6d93047c0cd","items":[{"order":[2,0,1],"points":1,"question":"soal-0"},{"order":[2,0,1],"points":2,"question":"soal-1"},{"order":[2,0,1],"points":3,"question":"soal-2"},{"order":[2,0,1],"points":4,"question":"soal-3"},{"order":[2,0,1],"points":5,"question":"soal-4"}],"pass":null,"quiz":"aman/ujian","quizKind":"survey","scoring":"net-correct","seed":"fedcba9876543210","timeLimitMS":1800000}', X'009D67D8C458CC9B3AF2C1BC9CC42DA4B1B042F0331DF61145744440AAF9C98B');
INSERT INTO journal VALUES ('asal', 16, 1795316460000, 'siti', 'answered', '{"attempt":"percobaan-3","question":"soal-0","text":"Badan Siber \"dan\" Sandi – café 🔑\n"}', X'926C0FB9616576849128828638019020071C1F4DCFDDEA9EAD34142C77485E92');
INSERT INTO journal VALUES ('asal', 17, 1795316520000, 'siti', 'answered', '{"attempt":"percobaan-3","order":[2,0,1],"question":"soal-1"}', X'CE6A017C7910AF421EA24EA1FD216FB0D0C1F20CC3E4AB3D0A6AD4AF4F574E3D');
INSERT INTO journal VALUES ('asal', 18, 1795316580000, 'siti', 'answered', '{"attempt":"percobaan-3","matches":[1,null,0],"question":"soal-2"}', X'3A1D6002290037AD0EE75143F91D666F85EA2AAD7B2DAC66757778AB220A4B08');
INSERT INTO journal VALUES ('asal', 19, 1795316640000, 'siti', 'answered', '{"attempt":"percobaan-3","question":"soal-3","texts":["sandi",""]}', X'D0CDCA8FABC93F8E862B11D5369E710B65D62B2FF9C3E0CDC18D87A288F8E405');
INSERT INTO journal VALUES ('asal', 2, 1795312800000, 'siti', 'lessonOpened', '{"course":"aman","lesson":"frasa-sandi","module":"01-sandi"}', X'34374674DDD3E4A2E70F3F6F22B65CE94BFE1784D5D42D5FD13BE72DE115BB32');
INSERT INTO journal VALUES ('asal', 20, 1795316700000, 'siti', 'answered', '{"attempt":"percobaan-3","question":"soal-4","text":""}', X'951489A3490EF84DC82BFA588C1F6F7747EA1084FBA84D15A5F1F3615ED16B68');
INSERT INTO journal VALUES ('asal', 21, 1795320000000, 'siti', 'allowanceGranted', '{"allowance":"izin-1","by":"budi","extraTimeMS":900000,"extraTries":1,"quiz":"aman/ujian","reason":"Tunanetra"}', X'8081861887453BF14421169F7080BCFAA6D7BE095774BD172977F9F7E8A93337');
INSERT INTO journal VALUES ('asal', 22, 1795320060000, 'siti', 'sittingOpened', '{"place":"Balai Desa","quiz":"aman/ujian","sitting":"sesi-1","witness":"budi"}', X'B2F3918DF57E1757902911227B6B443FD83497C0A4DC387032F26A674B0F5054');
INSERT INTO journal VALUES ('asal', 23, 1795320120000, 'siti', 'attemptStarted', '{"attempt":"percobaan-4","document":"8f930eefa1e6329cf66fa5a3e5ccf76c74e20c2d6dd4296bd83fb6d93047c0cd","items":[{"order":[2,0,1],"points":1,"question":"soal-0"},{"order":[2,0,1],"points":2,"question":"soal-1"}],"pass":70,"pledge":"Saya mengerjakan sendiri.","quiz":"aman/ujian","quizKind":"exam","scoring":"net-correct","seed":"fedcba9876543210","sitting":"sesi-1","timeLimitMS":1800000}', X'E515B95AA9CB7F35D5201B181D8591D45DF19530EA8E931717F9E42C81A23E01');
INSERT INTO journal VALUES ('asal', 24, 1795320180000, 'siti', 'clockSetBack', '{"attempt":"percobaan-4","byMS":600000}', X'BB4CFFCE7CB4F1B37969DD8385316501704ECC968DB069D6C5135A344D5ECF5F');
INSERT INTO journal VALUES ('asal', 25, 1795320240000, 'siti', 'timeGranted', '{"attempt":"percobaan-4","by":"budi","reason":"Listrik padam","timeMS":300000}', X'FB8744BD8C282040667E21BA5686A1E79F9F6A86305F43397E9EDCA6403B2801');
INSERT INTO journal VALUES ('asal', 26, 1795320300000, 'siti', 'questionFlagged', '{"attempt":"percobaan-4","question":"soal-1","remark":"Dua pilihan benar?"}', X'67B8594AFA86551AC0004664D816731D436139B39B4A1BE7F1C8A9AC2645EDBD');
INSERT INTO journal VALUES ('asal', 27, 1795320360000, 'siti', 'attemptSubmitted', '{"attempt":"percobaan-4","earned":720720,"marks":[{"mark":720720,"question":"soal-0"},{"mark":0,"question":"soal-1"}],"passed":false,"possible":2162160,"timedOut":false}', X'7D9C856DAD3728860698FD57E71B446C89A1D4E797236FEE7507022FA766F150');
INSERT INTO journal VALUES ('asal', 28, 1795320420000, 'siti', 'sittingClosed', '{"sitting":"sesi-1"}', X'DB54C28304F60FBBD3FFFFBB23524D2F4D62C34C30C898A28A5BEC6F0DD2040B');
INSERT INTO journal VALUES ('asal', 29, 1795320480000, 'siti', 'attemptRegraded', '{"attempt":"percobaan-4","earned":720720,"marks":[{"mark":720720,"question":"soal-0"},{"mark":0,"question":"soal-1"}],"passed":true,"possible":2162160,"regrade":{"by":"budi","corrections":[{"judged":"dropped","question":"soal-0"},{"judged":"f01ef36586d681dc3ba24968a969d301d45ba40420a9bcafe77f6b8d6037f2b7","question":"soal-1"},{"judged":"allCredit","question":"soal-2"}],"id":"koreksi-1","reason":"Kunci soal 2 keliru"},"timedOut":false}', X'EC06989FE827835D8E7032472530071FC8F744587444BE1F100DD990FDA18464');
INSERT INTO journal VALUES ('asal', 3, 1795312860000, 'siti', 'lessonCompleted', '{"course":"aman","lesson":"frasa-sandi","module":"01-sandi"}', X'FEEC43EBF1E65623453D76699AFE5E3AC5EF8BEA5874B161564F839FC9F1A586');
INSERT INTO journal VALUES ('asal', 30, 1795321800000, 'budi', 'sittingOpened', '{"place":"Aula","quiz":"aman/ujian","sitting":"sesi-9","witness":"budi"}', X'6B4B16DC854FC6994C058E973539715D706F218AF5BE35ACB88B3B08F8DAB4CD');
INSERT INTO journal VALUES ('asal', 4, 1795312920000, 'siti', 'moduleCompleted', '{"course":"aman","minutes":90,"module":"01-sandi","title":"Kata sandi \"kuat\" – café 🔑\n"}', X'11202978A19BCA42F6913E4E9A9F90E4592619DE0C94D7C064A9928AE1557075');
INSERT INTO journal VALUES ('asal', 5, 1795312980000, 'siti', 'attemptStarted', '{"attempt":"percobaan-1","document":"8f930eefa1e6329cf66fa5a3e5ccf76c74e20c2d6dd4296bd83fb6d93047c0cd","items":[{"order":[2,0,1],"points":1,"question":"soal-0"},{"order":[2,0,1],"points":2,"question":"soal-1"}],"pass":70,"quiz":"aman/ujian","quizKind":"exam","scoring":"net-correct","seed":"fedcba9876543210","timeLimitMS":1800000}', X'B3130C3E2E0F42444D6DA3544A369A8AC5DD96600B58363B04314EE9B700E787');
INSERT INTO journal VALUES ('asal', 6, 1795313040000, 'siti', 'answered', '{"attempt":"percobaan-1","chosen":[0,2],"question":"soal-0"}', X'1747C36DC457FC4D00E8FD809D6F8595C648BEB98D1A47AF33B42F11B45B1D0A');
INSERT INTO journal VALUES ('asal', 7, 1795313100000, 'siti', 'answered', '{"attempt":"percobaan-1","chosen":[1],"question":"soal-1"}', X'83663044D3C182A7B78B33551337D56A42D03AE253F2E838487B950442884C14');
INSERT INTO journal VALUES ('asal', 8, 1795313160000, 'siti', 'answered', '{"attempt":"percobaan-1","chosen":[],"question":"soal-1"}', X'43F00EBA16D454AD0D431D814A8830ABBA92090CF50F0716D168D36963F00DAB');
INSERT INTO journal VALUES ('asal', 9, 1795313220000, 'siti', 'attemptSubmitted', '{"attempt":"percobaan-1","earned":720720,"marks":[{"mark":720720,"question":"soal-0"},{"mark":0,"question":"soal-1"}],"passed":false,"possible":2162160,"timedOut":false}', X'3FB189D16DBFD6C317E71F5FF619D49A8B8BA37C0286FB50D942F6563CC39768');
INSERT INTO document VALUES ('8f930eefa1e6329cf66fa5a3e5ccf76c74e20c2d6dd4296bd83fb6d93047c0cd', 'Quizzes/aman/ujian.md', '# Kuis

## Soal?

- [x] Ya 👍
- [ ] Tidak
');
INSERT INTO person VALUES ('siti', 'Siti Aminah, S.Kom.', '198609262015051001', 'Dinas', 1795312800000);
INSERT INTO lesson VALUES ('siti', 'aman', '01-sandi', 'frasa-sandi', 1795312800000, 1795312860000);
INSERT INTO module_completion VALUES ('siti', 'aman', '01-sandi', 'Kata sandi "kuat" – café 🔑
', 90, 1795312920000);
INSERT INTO attempt VALUES ('percobaan-0', 'siti', 'aman/ujian', '{"attempt":"percobaan-0","document":"8f930eefa1e6329cf66fa5a3e5ccf76c74e20c2d6dd4296bd83fb6d93047c0cd","items":[{"order":[2,0,1],"points":1,"question":"soal-0"},{"order":[2,0,1],"points":2,"question":"soal-1"}],"pass":70,"quiz":"aman/ujian","quizKind":"exam","scoring":"net-correct","seed":"fedcba9876543210","timeLimitMS":1800000}', 1795312740000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795312740000, 0, 0, 0);
INSERT INTO attempt VALUES ('percobaan-1', 'siti', 'aman/ujian', '{"attempt":"percobaan-1","document":"8f930eefa1e6329cf66fa5a3e5ccf76c74e20c2d6dd4296bd83fb6d93047c0cd","items":[{"order":[2,0,1],"points":1,"question":"soal-0"},{"order":[2,0,1],"points":2,"question":"soal-1"}],"pass":70,"quiz":"aman/ujian","quizKind":"exam","scoring":"net-correct","seed":"fedcba9876543210","timeLimitMS":1800000}', 1795312980000, 1795313220000, '[720720,0]', 720720, 2162160, 0, 0, NULL, 1795313160000, 0, 0, 0);
INSERT INTO attempt VALUES ('percobaan-2', 'siti', 'aman/ujian', '{"attempt":"percobaan-2","document":"8f930eefa1e6329cf66fa5a3e5ccf76c74e20c2d6dd4296bd83fb6d93047c0cd","items":[{"order":[2,0,1],"points":1,"question":"soal-0"},{"order":[2,0,1],"points":2,"question":"soal-1"}],"pass":null,"quiz":"aman/ujian","quizKind":"practice","scoring":"each","seed":"fedcba9876543210","timeLimitMS":null}', 1795313280000, 1795313340000, '[720720,0]', 720720, 2162160, NULL, 1, NULL, 1795313280000, 0, 0, 0);
INSERT INTO attempt VALUES ('percobaan-3', 'siti', 'aman/ujian', '{"attempt":"percobaan-3","document":"8f930eefa1e6329cf66fa5a3e5ccf76c74e20c2d6dd4296bd83fb6d93047c0cd","items":[{"order":[2,0,1],"points":1,"question":"soal-0"},{"order":[2,0,1],"points":2,"question":"soal-1"},{"order":[2,0,1],"points":3,"question":"soal-2"},{"order":[2,0,1],"points":4,"question":"soal-3"},{"order":[2,0,1],"points":5,"question":"soal-4"}],"pass":null,"quiz":"aman/ujian","quizKind":"survey","scoring":"net-correct","seed":"fedcba9876543210","timeLimitMS":1800000}', 1795316400000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795316700000, 0, 0, 0);
INSERT INTO attempt VALUES ('percobaan-4', 'siti', 'aman/ujian', '{"attempt":"percobaan-4","document":"8f930eefa1e6329cf66fa5a3e5ccf76c74e20c2d6dd4296bd83fb6d93047c0cd","items":[{"order":[2,0,1],"points":1,"question":"soal-0"},{"order":[2,0,1],"points":2,"question":"soal-1"}],"pass":70,"pledge":"Saya mengerjakan sendiri.","quiz":"aman/ujian","quizKind":"exam","scoring":"net-correct","seed":"fedcba9876543210","sitting":"sesi-1","timeLimitMS":1800000}', 1795320120000, 1795320360000, '[720720,0]', 720720, 2162160, 1, 0, 'sesi-1', 1795320120000, 600000, 300000, 1);
INSERT INTO response VALUES ('percobaan-1', 'soal-0', '[0,2]', 1795313040000, 0);
INSERT INTO response VALUES ('percobaan-1', 'soal-1', '[]', 1795313160000, 1);
INSERT INTO response VALUES ('percobaan-3', 'soal-0', '{"text":"Badan Siber \"dan\" Sandi – café 🔑\n"}', 1795316460000, 0);
INSERT INTO response VALUES ('percobaan-3', 'soal-1', '{"order":[2,0,1]}', 1795316520000, 0);
INSERT INTO response VALUES ('percobaan-3', 'soal-2', '{"matches":[1,null,0]}', 1795316580000, 0);
INSERT INTO response VALUES ('percobaan-3', 'soal-3', '{"texts":["sandi",""]}', 1795316640000, 0);
INSERT INTO response VALUES ('percobaan-3', 'soal-4', '{"text":""}', 1795316700000, 0);
INSERT INTO quiz_question VALUES ('aman/ujian', 0, 'soal-0');
INSERT INTO quiz_question VALUES ('aman/ujian', 1, 'soal-1');
INSERT INTO packed_marks VALUES ('aman/ujian', 1795312980000, 'percobaan-1', 'siti', '8f930eefa1e6329cf66fa5a3e5ccf76c74e20c2d6dd4296bd83fb6d93047c0cd', X'0000000050FF0A0005003C00010000000000000000007800');
INSERT INTO packed_marks VALUES ('aman/ujian', 1795313280000, 'percobaan-2', 'siti', '8f930eefa1e6329cf66fa5a3e5ccf76c74e20c2d6dd4296bd83fb6d93047c0cd', X'0000000050FF0A000000FFFF01000000000000000000FFFF');
INSERT INTO packed_marks VALUES ('aman/ujian', 1795320120000, 'percobaan-4', 'siti', '8f930eefa1e6329cf66fa5a3e5ccf76c74e20c2d6dd4296bd83fb6d93047c0cd', X'01000000000000000000FFFF');
INSERT INTO flag VALUES ('percobaan-4', 'soal-1', 'Dua pilihan benar?', 1795320300000);
INSERT INTO allowance VALUES ('izin-1', 'siti', 'aman/ujian', 1, 900000, 'Tunanetra', 'budi', 1795320000000);
INSERT INTO sitting VALUES ('sesi-1', 'aman/ujian', 'budi', 'Balai Desa', 1795320060000, 1795320420000);
INSERT INTO sitting VALUES ('sesi-9', 'aman/ujian', 'budi', 'Aula', 1795321800000, NULL);
INSERT INTO regrade VALUES ('percobaan-4', 1, '{"by":"budi","corrections":[{"judged":"dropped","question":"soal-0"},{"judged":"f01ef36586d681dc3ba24968a969d301d45ba40420a9bcafe77f6b8d6037f2b7","question":"soal-1"},{"judged":"allCredit","question":"soal-2"}],"id":"koreksi-1","reason":"Kunci soal 2 keliru"}', 1795320480000, 720720, 2162160, 0, 720720, 2162160, 1);
INSERT INTO certificate VALUES ('BWP/2026/0001', 'siti', 'aman', 'c03d9ddfb90c8f53cec87c4e47be96def055ba62e17ce3ca666586bbdb496c91', 1795313400000, 1795313520000, 'Nama salah tulis: "Siti"');
INSERT INTO certificate VALUES ('BWP/2026/0002', 'siti', 'etika/dasar', 'fb036dd7c5eb375c2947b5f6462761f77ce4b415f4491ec1b213f4817aca76e7', 1795313460000, NULL, NULL);
INSERT INTO sitting_secret VALUES ('sesi-9', 'aman/ujian', 'kunci', 0, 0);
CREATE INDEX attempt_of_person ON attempt
  (person, started_ms, id, quiz, submitted_ms, earned, possible, passed, sitting, regrades);
CREATE INDEX attempt_of_quiz ON attempt (quiz, started_ms, id);
CREATE INDEX allowance_of_person ON allowance (person, quiz, at_ms);
CREATE INDEX certificate_of_person ON certificate (person, issued_ms, number);
CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER journal_is_never_deleted BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is never deleted'); END;
CREATE TRIGGER document_is_never_changed BEFORE UPDATE ON document
BEGIN SELECT RAISE(ABORT, 'documents are never changed'); END;
CREATE TRIGGER document_is_never_deleted BEFORE DELETE ON document
BEGIN SELECT RAISE(ABORT, 'documents are never deleted'); END;
CREATE TRIGGER journal_is_never_replaced BEFORE INSERT ON journal
WHEN EXISTS (SELECT 1 FROM journal WHERE origin = NEW.origin AND seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER document_is_never_replaced BEFORE INSERT ON document
WHEN EXISTS (SELECT 1 FROM document WHERE digest = NEW.digest)
BEGIN SELECT RAISE(ABORT, 'documents are never changed'); END;
CREATE TRIGGER certificate_text_is_never_changed BEFORE UPDATE ON certificate_text
BEGIN SELECT RAISE(ABORT, 'certificates are never changed'); END;
