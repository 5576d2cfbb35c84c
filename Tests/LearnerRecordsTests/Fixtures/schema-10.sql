CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
CREATE TABLE installation (
  origin     TEXT    NOT NULL PRIMARY KEY,
  created_ms INTEGER NOT NULL
, key BLOB CHECK (length(key) = 32)) STRICT, WITHOUT ROWID;
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
CREATE TABLE sitting_secret (
  sitting    TEXT    NOT NULL PRIMARY KEY,
  quiz       TEXT    NOT NULL UNIQUE,
  lock       TEXT    NOT NULL,
  failures   INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
  blocked_ms INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE "person" (
  id         TEXT    NOT NULL PRIMARY KEY,
  name       TEXT    NOT NULL,
  nip        TEXT    CHECK (length(nip) = 18),
  unit       TEXT,
  position   TEXT,
  rank       TEXT,
  created_ms INTEGER NOT NULL,
  updated_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE merged_person (
  person TEXT NOT NULL,
  other  TEXT NOT NULL,
  PRIMARY KEY (person, other)
) STRICT, WITHOUT ROWID;
CREATE TABLE identity (
  person  TEXT NOT NULL PRIMARY KEY,
  same_as TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE erasure (
  person TEXT    NOT NULL PRIMARY KEY,
  at_ms  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE consent (
  person       TEXT NOT NULL,
  notice       TEXT NOT NULL CHECK (length(notice) = 64),
  given_ms     INTEGER,
  withdrawn_ms INTEGER,
  PRIMARY KEY (person, notice)
) STRICT, WITHOUT ROWID;
CREATE TABLE attempt_entry (
  attempt TEXT    NOT NULL,
  origin  TEXT    NOT NULL,
  seq     INTEGER NOT NULL,
  PRIMARY KEY (attempt, origin, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE sitting_closing (
  sitting   TEXT    NOT NULL PRIMARY KEY,
  closed_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE certificate (
  number     TEXT    NOT NULL,
  text       TEXT    NOT NULL,
  person     TEXT    NOT NULL,
  course     TEXT    NOT NULL,
  issued_ms  INTEGER NOT NULL,
  revoked_ms INTEGER,
  reason     TEXT,
  PRIMARY KEY (number, text),
  CHECK ((revoked_ms IS NULL) = (reason IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TABLE revocation (
  number     TEXT    NOT NULL PRIMARY KEY,
  revoked_ms INTEGER NOT NULL,
  reason     TEXT    NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE head (
  origin    TEXT    NOT NULL,
  seq       INTEGER NOT NULL CHECK (seq > 0),
  at_ms     INTEGER NOT NULL,
  hash      BLOB    NOT NULL CHECK (length(hash) = 32),
  signature BLOB    NOT NULL CHECK (length(signature) = 64),
  PRIMARY KEY (origin, seq, hash)
) STRICT, WITHOUT ROWID;
CREATE TABLE arrival (
  origin    TEXT    NOT NULL,
  first_seq INTEGER NOT NULL,
  last_seq  INTEGER NOT NULL,
  at_ms     INTEGER NOT NULL,
  PRIMARY KEY (origin, first_seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE waiting (
  origin   TEXT    NOT NULL,
  seq      INTEGER NOT NULL CHECK (seq > 1),
  at_ms    INTEGER NOT NULL,
  person   TEXT    NOT NULL,
  kind     TEXT    NOT NULL,
  body     TEXT    NOT NULL,
  hash     BLOB    NOT NULL CHECK (length(hash) = 32),
  previous BLOB    NOT NULL CHECK (length(previous) = 32),
  PRIMARY KEY (origin, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE handed_out (
  origin TEXT    NOT NULL PRIMARY KEY,
  seq    INTEGER NOT NULL,
  at_ms  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE origin_trust (
  speaker TEXT    NOT NULL,
  origin  TEXT    NOT NULL,
  key     BLOB    NOT NULL CHECK (length(key) = 32),
  level   TEXT    NOT NULL,
  name    TEXT    NOT NULL,
  at_ms   INTEGER NOT NULL,
  PRIMARY KEY (speaker, origin)
) STRICT, WITHOUT ROWID;
CREATE TABLE access (
  person     TEXT    NOT NULL PRIMARY KEY,
  role       TEXT    NOT NULL DEFAULT 'learner'
             CHECK (role IN ('learner', 'trainer', 'administrator')),
  lock       TEXT,
  failures   INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
  blocked_ms INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE lesson_reading (
  person  TEXT    NOT NULL,
  course  TEXT    NOT NULL,
  module  TEXT    NOT NULL,
  lesson  TEXT    NOT NULL,
  content TEXT    NOT NULL CHECK (length(content) = 64),
  read_ms INTEGER NOT NULL,
  PRIMARY KEY (person, course, module, lesson)
) STRICT, WITHOUT ROWID;
CREATE TABLE renewal (
  person     TEXT    NOT NULL,
  number     TEXT    NOT NULL,
  course     TEXT    NOT NULL,
  minutes    INTEGER NOT NULL CHECK (minutes >= 0),
  renewed_ms INTEGER NOT NULL,
  PRIMARY KEY (person, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE review (
  person   TEXT    NOT NULL,
  quiz     TEXT    NOT NULL,
  question TEXT    NOT NULL,
  at_ms    INTEGER NOT NULL,
  grade    INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 4),
  PRIMARY KEY (person, quiz, question, at_ms, grade)
) STRICT, WITHOUT ROWID;
CREATE TABLE survey_reply (
  person TEXT NOT NULL,
  course TEXT NOT NULL,
  choice TEXT NOT NULL,
  PRIMARY KEY (person, course, choice)
) STRICT, WITHOUT ROWID;
CREATE TABLE survey_answer (
  id       TEXT    NOT NULL,
  course   TEXT    NOT NULL,
  survey   TEXT    NOT NULL,
  document TEXT    NOT NULL,
  answers  TEXT    NOT NULL,
  at_ms    INTEGER NOT NULL,
  PRIMARY KEY (course, id, survey, document, answers)
) STRICT, WITHOUT ROWID;
CREATE TABLE survey_box (
  id       TEXT NOT NULL PRIMARY KEY,
  course   TEXT NOT NULL,
  survey   TEXT NOT NULL,
  document TEXT NOT NULL,
  answers  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE lesson_remark (
  id     TEXT    NOT NULL PRIMARY KEY,
  person TEXT    NOT NULL,
  course TEXT    NOT NULL,
  module TEXT    NOT NULL,
  lesson TEXT    NOT NULL,
  remark TEXT    NOT NULL,
  at_ms  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE remark_reply (
  id       TEXT    NOT NULL PRIMARY KEY,
  attempt  TEXT,
  question TEXT,
  remark   TEXT,
  status   TEXT    NOT NULL,
  text     TEXT    NOT NULL,
  replier  TEXT    NOT NULL,
  at_ms    INTEGER NOT NULL,
  CHECK ((attempt IS NULL) = (question IS NULL) AND (attempt IS NULL) <> (remark IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TABLE reply_seen (
  person TEXT NOT NULL,
  reply  TEXT NOT NULL,
  PRIMARY KEY (person, reply)
) STRICT, WITHOUT ROWID;
CREATE TABLE attempt (
  id           TEXT    NOT NULL PRIMARY KEY,
  person       TEXT    NOT NULL,
  quiz         TEXT    NOT NULL,
  sitting      TEXT,
  started_ms   INTEGER NOT NULL,
  set_back_ms  INTEGER NOT NULL DEFAULT 0 CHECK (set_back_ms >= 0),
  granted_ms   INTEGER NOT NULL DEFAULT 0 CHECK (granted_ms >= 0),

  -- Where it stands in the journal: see AttemptEntries.swift.
  home         TEXT    NOT NULL,
  first_seq    INTEGER NOT NULL,
  is_mixed     INTEGER NOT NULL DEFAULT 0 CHECK (is_mixed IN (0, 1)),

  -- Since it was handed in.
  last_seq     INTEGER,
  last_ms      INTEGER,
  active_ms    INTEGER,
  submitted_ms INTEGER,
  timed_out    INTEGER CHECK (timed_out IN (0, 1)),
  earned       INTEGER CHECK (earned BETWEEN 0 AND possible),
  possible     INTEGER,
  passed       INTEGER CHECK (passed IN (0, 1)),
  regrades     INTEGER NOT NULL DEFAULT 0,

  plan         TEXT    NOT NULL,
  marks        TEXT,
  answers      TEXT,

  CHECK ((submitted_ms IS NULL) = (last_seq IS NULL)),
  CHECK ((submitted_ms IS NULL) = (last_ms IS NULL)),
  CHECK ((submitted_ms IS NULL) = (active_ms IS NULL)),
  CHECK ((submitted_ms IS NULL) = (timed_out IS NULL)),
  CHECK ((submitted_ms IS NULL) = (earned IS NULL)),
  CHECK ((submitted_ms IS NULL) = (marks IS NULL)),
  CHECK ((submitted_ms IS NULL) = (answers IS NULL))
) STRICT;
CREATE TABLE certificate_status (
  list   TEXT    NOT NULL,
  place  INTEGER NOT NULL CHECK (place >= 0),
  number TEXT    NOT NULL,
  PRIMARY KEY (list, place, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE certificate_successor (
  number    TEXT NOT NULL,
  successor TEXT NOT NULL,
  PRIMARY KEY (number, successor)
) STRICT, WITHOUT ROWID;
INSERT INTO grdb_migrations VALUES ('1 journal, people, and what is derived');
INSERT INTO grdb_migrations VALUES ('10 places in status lists, corrected certificates');
INSERT INTO grdb_migrations VALUES ('2 what opens a sitting');
INSERT INTO grdb_migrations VALUES ('3 the same person, erased people, consent');
INSERT INTO grdb_migrations VALUES ('4 history of several installations');
INSERT INTO grdb_migrations VALUES ('5 bundles');
INSERT INTO grdb_migrations VALUES ('6 roles and PINs');
INSERT INTO grdb_migrations VALUES ('7 lessons as they were read, renewals');
INSERT INTO grdb_migrations VALUES ('8 reviews, surveys and remarks');
INSERT INTO grdb_migrations VALUES ('9 answers beside the marks');
INSERT INTO installation VALUES ('asal', 1795312800000, NULL);
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
INSERT INTO journal VALUES ('asal', 30, 1795323600000, 'siti', 'consentGiven', '{"notice":"0800f6a5d364ab7a103ed49bb1cf95244cb1cf90c6766318bf57d8a3d938a170"}', X'06D6B2050A6BAEEF2BFA62DD3441BCE0773E9555445C5933460CFE616D92C8D2');
INSERT INTO journal VALUES ('asal', 31, 1795323660000, 'siti', 'consentWithdrawn', '{"notice":"0800f6a5d364ab7a103ed49bb1cf95244cb1cf90c6766318bf57d8a3d938a170"}', X'287614A64A8F91FB4833F8C08EEFB212977652E11D4109444BA9932CA4D26B1D');
INSERT INTO journal VALUES ('asal', 32, 1795323720000, 'siti', 'personMerged', '{"with":"siti-lama"}', X'BB5E97168FDB0EEE5A3FF2532BB6F7C235F0646C6D320D977950E3765EFFD783');
INSERT INTO journal VALUES ('asal', 33, 1795323780000, 'siti', 'personErased', '{"by":"budi","reason":"Diminta yang bersangkutan"}', X'ACF040DAABAAEE333F513AEA261642131443C3DD72ECB4685F84A82EE463239A');
INSERT INTO journal VALUES ('asal', 34, 1795327200000, 'siti', 'roleGiven', '{"by":"budi","role":"trainer"}', X'5960BD1E6712DAD2ED8A4B3D86CCA37CCBA089F96F379718975567AEE29F5608');
INSERT INTO journal VALUES ('asal', 35, 1795327260000, 'siti', 'pinReset', '{"by":"budi"}', X'5D53119C64AD6D74F8C388F301000BDB184A8995C82C0BFB4F1D5CCADA72F6EE');
INSERT INTO journal VALUES ('asal', 36, 1795327200000, 'budi', 'originTrusted', '{"key":"a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5","level":"exam-centre","name":"Lab BKPSDM","origin":"pusat-ujian"}', X'80444826772FC5BEB0CD9EF8485BFB6641B5BA4782882CE86F3BDBE8C7927FD6');
INSERT INTO journal VALUES ('asal', 37, 1795327200000, 'siti', 'lessonCompleted', '{"content":"959baab5492c509740912b882ad39a3bd999a6c918a788ae054ff62b1a8551b3","course":"aman","lesson":"frasa-sandi","module":"01-sandi"}', X'1A3F7C5A4CD7B94409820C90D4807AF33AE2331C838D0291D50D2BAD0A95D464');
INSERT INTO journal VALUES ('asal', 38, 1795327260000, 'siti', 'certificateRenewed', '{"course":"etika/dasar","minutes":45,"number":"BWP/2026/0002"}', X'F77545109A46507A52BCCDD42D627BC6EE26129EE9A65CAA79BE6F1035B083DC');
INSERT INTO journal VALUES ('asal', 39, 1795330800000, 'siti', 'questionReviewed', '{"document":"8f930eefa1e6329cf66fa5a3e5ccf76c74e20c2d6dd4296bd83fb6d93047c0cd","grade":"good","question":"soal-0","quiz":"aman/latihan"}', X'A6770B0F53742CE5CCE00E0A341EEC9A95AD7C3AAAFF755012AFF4FB9A4D1BD5');
INSERT INTO journal VALUES ('asal', 4, 1795312920000, 'siti', 'moduleCompleted', '{"course":"aman","minutes":90,"module":"01-sandi","title":"Kata sandi \"kuat\" – café 🔑\n"}', X'11202978A19BCA42F6913E4E9A9F90E4592619DE0C94D7C064A9928AE1557075');
INSERT INTO journal VALUES ('asal', 40, 1795330860000, 'lembar-1', 'surveyAnswered', '{"answers":[{"chosen":[4],"question":"berguna"},{"question":"saran","text":"\"Lebih\" banyak 🔑\n"}],"course":"aman","document":"8f930eefa1e6329cf66fa5a3e5ccf76c74e20c2d6dd4296bd83fb6d93047c0cd","survey":"aman/umpan-balik"}', X'0EF2F29C4A6975F0BFB24C9DCE0164E128388F50F87C3F8F54DA7B3C1791A3BD');
INSERT INTO journal VALUES ('asal', 41, 1795330920000, 'siti', 'surveyReplied', '{"choice":"answered","course":"aman","survey":"aman/umpan-balik"}', X'6C31328506D8554F2A45AB08AB2A92B60D69AD701CDD633FC8D72053BE67F436');
INSERT INTO journal VALUES ('asal', 42, 1795330980000, 'siti', 'lessonRemarked', '{"course":"aman","lesson":"frasa-sandi","module":"01-sandi","remark":"catatan-1","text":"Kurang <jelas>"}', X'BB9C6F6419D44DE070E26AE869A43D693B2ED0B2590586A0BFCEF75EA2A2AC5C');
INSERT INTO journal VALUES ('asal', 43, 1795331040000, 'siti', 'remarkAnswered', '{"by":"budi","remark":"catatan-1","reply":"tanggapan-1","status":"received","text":""}', X'299AB6AE148079DD692A9CECA624D870735A6F62329797B4B3CFA50E4F20965B');
INSERT INTO journal VALUES ('asal', 44, 1795331100000, 'siti', 'remarkAnswered', '{"attempt":"percobaan-4","by":"budi","question":"soal-1","reply":"tanggapan-2","status":"mended","text":"Terima kasih"}', X'A35009F615C3068609C5646264638700D5BC9E496013B33DAF8C301491B62747');
INSERT INTO journal VALUES ('asal', 45, 1795331160000, 'siti', 'repliesSeen', '{"replies":["tanggapan-1","tanggapan-2"]}', X'9DAF23E4DA10A8DE39BE0C0ED67C46FB8D72ADD91BBAAC9FE6CDE6D7D9C8DD1E');
INSERT INTO journal VALUES ('asal', 46, 1795321800000, 'budi', 'sittingOpened', '{"place":"Aula","quiz":"aman/ujian","sitting":"sesi-9","witness":"budi"}', X'6ACAC099A38155FEAD158012D06AE4B4BEA173FDFE713F41771486A202A0C65F');
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
INSERT INTO lesson VALUES ('siti', 'aman', '01-sandi', 'frasa-sandi', 1795312800000, 1795312860000);
INSERT INTO module_completion VALUES ('siti', 'aman', '01-sandi', 'Kata sandi "kuat" – café 🔑
', 90, 1795312920000);
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
INSERT INTO sitting_secret VALUES ('sesi-9', 'aman/ujian', 'kunci', 0, 0);
INSERT INTO person VALUES ('siti', 'Siti Aminah, S.Kom.', '198609262015051001', 'Dinas', NULL, NULL, 1795312800000, 1795312800000);
INSERT INTO merged_person VALUES ('siti', 'siti-lama');
INSERT INTO identity VALUES ('siti', 'siti');
INSERT INTO identity VALUES ('siti-lama', 'siti');
INSERT INTO erasure VALUES ('siti', 1795323780000);
INSERT INTO consent VALUES ('siti', '0800f6a5d364ab7a103ed49bb1cf95244cb1cf90c6766318bf57d8a3d938a170', 1795323600000, 1795323660000);
INSERT INTO attempt_entry VALUES ('percobaan-4', 'asal', 25);
INSERT INTO attempt_entry VALUES ('percobaan-4', 'asal', 26);
INSERT INTO attempt_entry VALUES ('percobaan-4', 'asal', 29);
INSERT INTO sitting_closing VALUES ('sesi-1', 1795320420000);
INSERT INTO certificate VALUES ('BWP/2026/0001', 'c03d9ddfb90c8f53cec87c4e47be96def055ba62e17ce3ca666586bbdb496c91', 'siti', 'aman', 1795313400000, 1795313520000, 'Nama salah tulis: "Siti"');
INSERT INTO certificate VALUES ('BWP/2026/0002', 'fb036dd7c5eb375c2947b5f6462761f77ce4b415f4491ec1b213f4817aca76e7', 'siti', 'etika/dasar', 1795313460000, NULL, NULL);
INSERT INTO revocation VALUES ('BWP/2026/0001', 1795313520000, 'Nama salah tulis: "Siti"');
INSERT INTO origin_trust VALUES ('asal', 'pusat-ujian', X'A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5', 'exam-centre', 'Lab BKPSDM', 1795327200000);
INSERT INTO lesson_reading VALUES ('siti', 'aman', '01-sandi', 'frasa-sandi', '959baab5492c509740912b882ad39a3bd999a6c918a788ae054ff62b1a8551b3', 1795327200000);
INSERT INTO renewal VALUES ('siti', 'BWP/2026/0002', 'etika/dasar', 45, 1795327260000);
INSERT INTO review VALUES ('siti', 'aman/latihan', 'soal-0', 1795330800000, 3);
INSERT INTO survey_reply VALUES ('siti', 'aman', 'answered');
INSERT INTO survey_answer VALUES ('lembar-1', 'aman', 'aman/umpan-balik', '8f930eefa1e6329cf66fa5a3e5ccf76c74e20c2d6dd4296bd83fb6d93047c0cd', '[{"chosen":[4],"question":"berguna"},{"question":"saran","text":"\"Lebih\" banyak 🔑\n"}]', 1795330860000);
INSERT INTO lesson_remark VALUES ('catatan-1', 'siti', 'aman', '01-sandi', 'frasa-sandi', 'Kurang <jelas>', 1795330980000);
INSERT INTO remark_reply VALUES ('tanggapan-1', NULL, NULL, 'catatan-1', 'received', '', 'budi', 1795331040000);
INSERT INTO remark_reply VALUES ('tanggapan-2', 'percobaan-4', 'soal-1', NULL, 'mended', 'Terima kasih', 'budi', 1795331100000);
INSERT INTO reply_seen VALUES ('siti', 'tanggapan-1');
INSERT INTO reply_seen VALUES ('siti', 'tanggapan-2');
INSERT INTO attempt VALUES ('percobaan-0', 'siti', 'aman/ujian', NULL, 1795312740000, 0, 0, 'asal', 1, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, '{"attempt":"percobaan-0","document":"8f930eefa1e6329cf66fa5a3e5ccf76c74e20c2d6dd4296bd83fb6d93047c0cd","items":[{"order":[2,0,1],"points":1,"question":"soal-0"},{"order":[2,0,1],"points":2,"question":"soal-1"}],"pass":70,"quiz":"aman/ujian","quizKind":"exam","scoring":"net-correct","seed":"fedcba9876543210","timeLimitMS":1800000}', NULL, NULL);
INSERT INTO attempt VALUES ('percobaan-1', 'siti', 'aman/ujian', NULL, 1795312980000, 0, 0, 'asal', 5, 0, 9, 1795313220000, 1795313160000, 1795313220000, 0, 720720, 2162160, 0, 0, '{"attempt":"percobaan-1","document":"8f930eefa1e6329cf66fa5a3e5ccf76c74e20c2d6dd4296bd83fb6d93047c0cd","items":[{"order":[2,0,1],"points":1,"question":"soal-0"},{"order":[2,0,1],"points":2,"question":"soal-1"}],"pass":70,"quiz":"aman/ujian","quizKind":"exam","scoring":"net-correct","seed":"fedcba9876543210","timeLimitMS":1800000}', '[720720,0]', '{"soal-0":{"at":1795313040000,"changes":0,"chosen":[0,2]},"soal-1":{"at":1795313160000,"changes":1,"chosen":[]}}');
INSERT INTO attempt VALUES ('percobaan-2', 'siti', 'aman/ujian', NULL, 1795313280000, 0, 0, 'asal', 10, 0, 11, 1795313340000, 1795313280000, 1795313340000, 1, 720720, 2162160, NULL, 0, '{"attempt":"percobaan-2","document":"8f930eefa1e6329cf66fa5a3e5ccf76c74e20c2d6dd4296bd83fb6d93047c0cd","items":[{"order":[2,0,1],"points":1,"question":"soal-0"},{"order":[2,0,1],"points":2,"question":"soal-1"}],"pass":null,"quiz":"aman/ujian","quizKind":"practice","scoring":"each","seed":"fedcba9876543210","timeLimitMS":null}', '[720720,0]', '{}');
INSERT INTO attempt VALUES ('percobaan-3', 'siti', 'aman/ujian', NULL, 1795316400000, 0, 0, 'asal', 15, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, '{"attempt":"percobaan-3","document":"8f930eefa1e6329cf66fa5a3e5ccf76c74e20c2d6dd4296bd83fb6d93047c0cd","items":[{"order":[2,0,1],"points":1,"question":"soal-0"},{"order":[2,0,1],"points":2,"question":"soal-1"},{"order":[2,0,1],"points":3,"question":"soal-2"},{"order":[2,0,1],"points":4,"question":"soal-3"},{"order":[2,0,1],"points":5,"question":"soal-4"}],"pass":null,"quiz":"aman/ujian","quizKind":"survey","scoring":"net-correct","seed":"fedcba9876543210","timeLimitMS":1800000}', NULL, NULL);
INSERT INTO attempt VALUES ('percobaan-4', 'siti', 'aman/ujian', 'sesi-1', 1795320120000, 600000, 300000, 'asal', 23, 0, 27, 1795320480000, 1795320120000, 1795320360000, 0, 720720, 2162160, 1, 1, '{"attempt":"percobaan-4","document":"8f930eefa1e6329cf66fa5a3e5ccf76c74e20c2d6dd4296bd83fb6d93047c0cd","items":[{"order":[2,0,1],"points":1,"question":"soal-0"},{"order":[2,0,1],"points":2,"question":"soal-1"}],"pass":70,"pledge":"Saya mengerjakan sendiri.","quiz":"aman/ujian","quizKind":"exam","scoring":"net-correct","seed":"fedcba9876543210","sitting":"sesi-1","timeLimitMS":1800000}', '[720720,0]', '{}');
CREATE INDEX allowance_of_person ON allowance (person, quiz, at_ms);
CREATE INDEX person_of_nip ON person (nip) WHERE nip IS NOT NULL;
CREATE INDEX identity_of ON identity (same_as, person);
CREATE INDEX certificate_of_person ON certificate (person, issued_ms, number);
CREATE INDEX lesson_remark_of_person ON lesson_remark (person);
CREATE INDEX remark_reply_to_question ON remark_reply (attempt, question)
WHERE attempt IS NOT NULL;
CREATE INDEX remark_reply_to_remark ON remark_reply (remark) WHERE remark IS NOT NULL;
CREATE INDEX attempt_of_person ON attempt
  (person, started_ms, id, quiz, submitted_ms, earned, possible, passed, sitting, regrades, home);
CREATE INDEX attempt_of_quiz ON attempt (quiz, started_ms, id);
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
CREATE TRIGGER head_is_never_changed BEFORE UPDATE ON head
BEGIN SELECT RAISE(ABORT, 'heads are never changed'); END;
CREATE TRIGGER head_is_never_deleted BEFORE DELETE ON head
BEGIN SELECT RAISE(ABORT, 'heads are never deleted'); END;
CREATE VIEW exam_origin (origin) AS
  SELECT origin FROM installation UNION
  SELECT origin FROM origin_trust
  WHERE level = 'exam-centre' AND speaker IN (SELECT origin FROM installation);
