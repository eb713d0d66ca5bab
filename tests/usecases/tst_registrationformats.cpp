// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/tablewriter.h"
#include "exchange/workbookwriter.h"
#include "tests/support/workspaces.h"
#include "usecases/directory.h"
#include "usecases/door.h"
#include "usecases/programme.h"
#include "usecases/registrationlists.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringEncoder>
#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// Lists as others' programs write them, and lists that mean harm: every row becomes something, and
/// what is taken stays as written.
class TestRegistrationFormats final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_test.reset(); }

    void readsWhatProgramsWrite_data();
    void readsWhatProgramsWrite();
    void readsAWorkbook();
    void attendanceReportsAreTold_data();
    void attendanceReportsAreTold();
    void whatIsNoListIsRefusedInWords_data();
    void whatIsNoListIsRefusedInWords();
    void buyerIsNotTheAttendee();
    void formThatAsksForNamesItself();
    void phoneStaysAsItCame();
    void questionsMayHaveOneHeading();
    void personUnderTwoAddressesIsAsked();
    void newPersonUnderTwoAddressesLosesNeither();
    void hostileTextsDoNoHarm_data();
    void hostileTextsDoNoHarm();
    void hostileHeadingsDoNoHarm();
    void endlessListIsRefused();

private:
    Result<ComingRegistrations> read(const QByteArray &bytes) const
    {
        return RegistrationLists(**m_test).readBytes({m_series, m_session}, bytes, u"list.csv"_s);
    }
    ComingRegistrations good(const QByteArray &bytes) const;
    QList<Registration> stored() const;
    QStringList namesOf(const ComingRegistrations &list) const;

    std::unique_ptr<TestWorkspace> m_test;
    SeriesId m_series;
    SessionId m_session;
};

namespace {

const QByteArray mark = "\xef\xbb\xbf";

QByteArray utf16(const QString &text, bool hasMark = true)
{
    QStringEncoder encode(QStringConverter::Utf16LE,
                          hasMark ? QStringConverter::Flag::WriteBom
                                  : QStringConverter::Flag::Default);
    return encode(text);
}

const QByteArray zoomPreamble =
    "Registration Report\nReport Generated:,\"Feb 12, 2024 10:00 AM\"\n"
    "Topic,Webinar ID,Scheduled Time,Duration (minutes),# Registered,# Cancelled,# Approved,"
    "# Denied\nClimate Action,812 3456 7890,\"Feb 21, 2024 2:00 PM\",90,4,1,2,1\n\n"
    "Attendee Details\n";

const QByteArray indicoRows = "ID|Name|Email Address|Affiliation|Position|Phone|Country|"
                              "Languages|Registration date|Registration state|Checked in|Tags\n"
                              "1|Amina Otieno|amina@example.org|Harbour Light|Director|"
                              "41 22 555 01 02|Kenya|English, French|2024-02-10T08:30:00+00:00|"
                              "Completed|No|\n"
                              "2|Łukasz Żak|lukasz@example.org|New Dawn|-|--|Poland|Polish|"
                              "2024-02-11T08:30:00+00:00|Pending|No|vip\n"
                              "3|Wen Li|wen@example.org|Old Dusk|||China||"
                              "2024-02-12T08:30:00+00:00|Withdrawn|No|\n"
                              "4|Zoé Roy|zoe at example.org|Old Dusk|||France||"
                              "2024-02-12T08:30:00+00:00|Rejected|No|\n";

QByteArray indico(char separator)
{
    QByteArray rows = indicoRows;
    rows.replace("English, French", separator == ',' ? "\"English, French\"" : "English, French");
    return mark + rows.replace('|', separator);
}

/// The sums of a list: new, cancelled, doubtful, refused.
using Sums = QList<int>;

} // namespace

void TestRegistrationFormats::init()
{
    m_test = std::make_unique<TestWorkspace>();
    Series series = seriesOf(u"online"_s);
    series.timeZone = u"Europe/Zurich"_s;
    Criterion partner;
    partner.key = u"partner"_s;
    partner.text = u"be a partner of UNHCR in 2023/2024"_s;
    partner.rule = {CriterionKind::UnhcrPartner, {2023, 2024}};
    series.criteria = {partner};
    m_series = *Programme(**m_test).addSeries(series);
    m_session = *Programme(**m_test).addSession(sessionOf(m_series, u"Climate"_s));
}

ComingRegistrations TestRegistrationFormats::good(const QByteArray &bytes) const
{
    const auto list = read(bytes);
    if (!list)
        qFatal("%s", told(list).constData());
    return *list;
}

QList<Registration> TestRegistrationFormats::stored() const
{
    return *(**m_test).door().read<QList<Registration>>(
        [](Stores &stores) -> Result<QList<Registration>> {
            return stores.rows.load<Registration>("1", 0, "ordinal");
        });
}

QStringList TestRegistrationFormats::namesOf(const ComingRegistrations &list) const
{
    QStringList names;
    for (const ComingRegistration &each : list.rows) {
        if (each.fate != Fate::Refused)
            names.append(each.listed.person.name);
    }
    return names;
}

void TestRegistrationFormats::readsWhatProgramsWrite_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<Sums>("sums");
    QTest::newRow("zoom, webinar")
        << zoomPreamble
            + "First Name,Last Name,Email,Organization,Country/Region,Job Title,"
              "What would you like to ask?,Registration Time,Approval Status,Source Name\n"
              "Amina,Otieno,amina@example.org,Harbour Light,Kenya,Director,Who decides?,"
              "\"Feb 10, 2024 8:30 AM\",approved,Newsletter\n"
              "José,de la Cruz,jose@example.org,New Dawn,Peru,--,--,"
              "\"Feb 11, 2024 9:00 AM\",denied,\n"
              "Suharto,,suharto@example.org,,Indonesia,,,\"Feb 11, 2024 9:05 AM\",approved,\n"
              "Wen,Li,wen@example.org,Old Dusk,China,,,\"Feb 11, 2024 9:10 AM\",cancelled,\n"
        << u"zoom-registrations"_s
        << QStringList{u"Amina Otieno"_s, u"José de la Cruz"_s, u"Suharto"_s, u"Wen Li"_s}
        << Sums{3, 1, 0, 0};
    QTest::newRow("zoom, padded and with NULs") << mark + zoomPreamble
            + QByteArray("First Name,Last Name,Email,Registration Time,Approval Status,,,\n"
                         "Ami\0na,Otieno,amina@example.org,\"Feb 10, 2024 8:30 AM\",approved,,,\n"
                         "Bo,Li,bo@example.org,\"Feb 10, 2024 8:31 AM\",approved,,,,\n",
                         sizeof("First Name,Last Name,Email,Registration Time,Approval Status,,,\n"
                                "Ami\0na,Otieno,amina@example.org,\"Feb 10, 2024 8:30 AM\","
                                "approved,,,\n"
                                "Bo,Li,bo@example.org,\"Feb 10, 2024 8:31 AM\",approved,,,,\n")
                             - 1) << u"zoom-registrations"_s
                                                << QStringList{u"Amina Otieno"_s, u"Bo Li"_s}
                                                << Sums{2, 0, 0, 0};
    QTest::newRow("zoom, meeting")
        << mark
            + "First Name,Last Name,Email,Organization,Registration Time,Approval Status\n"
              "Amina,Otieno,amina@example.org,Harbour Light,01/23/2024 11:30:00 AM,approved\n"
              "Bo,Li,bo@example.org,,01/24/2024 1:30:00 PM,pending\n"
        << u"zoom-registrations"_s << QStringList{u"Amina Otieno"_s, u"Bo Li"_s}
        << Sums{2, 0, 0, 0};
    QTest::newRow("teams, webinar")
        << utf16(u"First Name\tLast Name\tEmail\tRegistration Time\tRegistration Status\n"
                 "Amina\tOtieno\tamina@example.org\t2/27/24, 2:01:00 PM\tRegistered\n"
                 "David\tGoliath\tdavid@example.org\t2/28/24, 9:00:00 AM\tCanceled\n"_s)
        << u"list"_s << QStringList{u"Amina Otieno"_s, u"David Goliath"_s} << Sums{1, 1, 0, 0};
    QTest::newRow("webex, registrations")
        << utf16(u"Registration ID\tFirst Name\tLast Name\tEmail\tRegistration Date\tStatus\n"
                 "77\tAmina\tOtieno\tamina@example.org\t10/02/2024 08:30\tApproved\n"
                 "78\tBo\tLi\tbo@example.org\t15/02/2024 08:31\tPending\n"_s,
                 false)
        << u"list"_s << QStringList{u"Amina Otieno"_s, u"Bo Li"_s} << Sums{2, 0, 0, 0};
    QTest::newRow("google form") << QByteArray(
        "Timestamp,Email Address,\"Your name\n(as on the badge) \","
        "Name of your organization,Which of the following criteria do you meet?,"
        "Do you agree to be listed in the list of participants?\n"
        "2/13/2024 10:00:00,amina@example.org,Amina Otieno,Harbour Light,"
        "\"be a partner of UNHCR in 2023/2024, other\",Yes\n"
        "2/14/2024 10:00:00,bo@example.org,Bo Li,New Dawn,,No\n"
        "2/14/2024 10:00:00,,,New Dawn,,No\n")
                                 << u"google-forms"_s << QStringList{u"Amina Otieno"_s, u"Bo Li"_s}
                                 << Sums{2, 0, 0, 1};
    QTest::newRow("google form, Spanish")
        << QByteArray("Marca temporal,Nombre de usuario,Nombre y apellidos,Organización,País\n"
                      "13/02/2024 10:00:00,ana@example.org,Ana Núñez,Nueva Aurora,Perú\n"
                      "13/02/2024 10:00:00,,Íñigo Ruiz,Nueva Aurora,España\n")
        << u"google-forms"_s << QStringList{u"Ana Núñez"_s, u"Íñigo Ruiz"_s} << Sums{2, 0, 0, 0};
    QTest::newRow("microsoft form")
        << QByteArray("ID;Start time;Completion time;Email;Name;Organization;Country\n"
                      "1;2/13/24 10:00:00;2/13/24 10:05:00;amina@example.org;Amina Otieno;"
                      "Harbour Light;Kenya\n"
                      "2;2/13/24 10:00:00;2/13/24 10:05:00;bo@example.org;Bo Li;New Dawn;China\n")
        << u"microsoft-forms"_s << QStringList{u"Amina Otieno"_s, u"Bo Li"_s} << Sums{2, 0, 0, 0};
    const QStringList ofIndico{u"Amina Otieno"_s, u"Łukasz Żak"_s, u"Wen Li"_s};
    QTest::newRow("indico, comma") << indico(',') << u"indico"_s << ofIndico << Sums{2, 1, 0, 1};
    QTest::newRow("indico, semicolon")
        << indico(';') << u"indico"_s << ofIndico << Sums{2, 1, 0, 1};
    QTest::newRow("indico, tab") << indico('\t') << u"indico"_s << ofIndico << Sums{2, 1, 0, 1};
    QTest::newRow("eventbrite") << QByteArray(
        "Order no.,Order Date,First Name,Surname,Email,Quantity,Ticket Type,"
        "Order Type,Buyer First Name,Buyer Surname,Buyer Email,Attendee Status\n"
        "9001,2024-02-10 08:30,Amina,Otieno,amina@example.org,1,General,Free,"
        "Pay,Master,pay@example.org,Attending\n"
        "9001,2024-02-10 08:30,Bo,Li,bo@example.org,1,General,Free,"
        "Pay,Master,pay@example.org,Not Attending\n")
                                << u"eventbrite"_s << QStringList{u"Amina Otieno"_s, u"Bo Li"_s}
                                << Sums{1, 1, 0, 0};
    QTest::newRow("excel, semicolons and Windows-1252")
        << QByteArray("Vorname;Nachname;E-Mail-Adresse;Organisation;Land\r\n"
                      "J\xf6rg;M\xfcller;joerg@example.org;\x84Hafenlicht\x93 e.V.;Deutschland\r\n"
                      "Ana;Silva;;;Portugal\r\n")
        << u"list"_s << QStringList{u"Jörg Müller"_s, u"Ana Silva"_s} << Sums{2, 0, 0, 0};
    QTest::newRow("excel, sep=") << QByteArray(
        "sep=;\r\nName;Email\r\nAna, Silva;ana@example.org\r\n")
                                 << u"list"_s << QStringList{u"Ana, Silva"_s} << Sums{1, 0, 0, 0};
    QTest::newRow("pasted from a sheet")
        << QByteArray("Amina Otieno\tamina@example.org\tHarbour Light\n"
                      "Bo Li\tbo@example.org\tNew Dawn\n")
        << u"list"_s << QStringList{u"Amina Otieno"_s, u"Bo Li"_s} << Sums{2, 0, 0, 0};
}

void TestRegistrationFormats::readsWhatProgramsWrite()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, format);
    QFETCH(QStringList, names);
    QFETCH(Sums, sums);
    const auto list = good(bytes);
    QCOMPARE(list.format, format);
    QCOMPARE(namesOf(list), names);
    QCOMPARE((Sums{list.count(Fate::New), list.count(Fate::Cancelled), list.count(Fate::Doubtful),
                   list.count(Fate::Refused)}),
             sums);
    QCOMPARE(list.rows.size(), sums[0] + sums[1] + sums[2] + sums[3]);
    VERIFY_DONE(RegistrationLists(**m_test).take(list));
    QCOMPARE(stored().size(), sums[0] + sums[1]);
    const auto again = good(bytes); // without an address and an organization one may be anybody
    QCOMPARE(again.count(Fate::Same) + again.count(Fate::Doubtful), sums[0] + sums[1]);
}

void TestRegistrationFormats::readsAWorkbook()
{
    WorkbookWriter workbook(u"Registrations"_s,
                            {u"Name"_s, u"Email"_s, u"Organization"_s, u"Registration date"_s});
    workbook.add({u"Amina Otieno"_s, u"amina@example.org"_s, u"Harbour Light"_s,
                  QDateTime(QDate(2024, 2, 10), QTime(9, 30), Qt::UTC)});
    workbook.add({u"=1+1"_s, u"bo@example.org"_s, 2024.0, QDate(2024, 2, 11)});
    workbook.add({u"Wen Li"_s, u"nowhere"_s, {}, {}});
    const auto list = good(*workbook.finish());
    QCOMPARE(namesOf(list), (QStringList{u"Amina Otieno"_s, u"=1+1"_s}));
    QCOMPARE(list.count(Fate::New), 2);
    QCOMPARE(list.count(Fate::Refused), 1);
    QCOMPARE(list.rows[1].listed.organization.name, u"2024"_s);
    QCOMPARE(list.rows[0].listed.registration.registeredAt,
             QDateTime(QDate(2024, 2, 10), QTime(8, 30), Qt::UTC)); // by the series' clock
}

void TestRegistrationFormats::attendanceReportsAreTold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("zoom, webinar")
        << QByteArray("Attendee Report\nReport Generated:,\"Feb 22, 2024 10:00 AM\"\n"
                      "Topic,Webinar ID,# Registered\nClimate,812,2\n\nAttendee Details\n"
                      "Attended,User Name (Original Name),First Name,Last Name,Email,"
                      "Registration Time,Approval Status,Join Time,Leave Time,"
                      "Time in Session (minutes),Is Guest,Country/Region Name\n"
                      "Yes,Amina Otieno,Amina,Otieno,amina@example.org,"
                      "\"Feb 10, 2024 8:30 AM\",approved,\"Feb 21, 2024 2:00 PM\","
                      "\"Feb 21, 2024 3:30 PM\",90,Yes,Kenya\n");
    QTest::newRow("zoom, meeting")
        << QByteArray("Name (Original Name),User Email,Total Duration (Minutes),Guest\n"
                      "Eric,eric@example.org,80,Yes\nEric's iPad,,20,Yes\n");
    QTest::newRow("teams") << utf16(
        u"1. Summary\nMeeting title\tClimate\nAttended participants\t1\n\n2. Participants\n"
        "Name\tFirst join\tLast leave\tIn-meeting duration\tEmail\tParticipant ID (UPN)\tRole\n"
        "Amina Otieno\t2/21/24, 2:01:00 PM\t2/21/24, 3:01:00 PM\t1h\tamina@example.org\t\t"
        "Attendee\n"_s);
    QTest::newRow("webex") << utf16(
        u"Meeting Name\tMeeting Start Time\tMeeting End Time\tDisplay Name\tAttendee Email\t"
        "Join Time\tLeave Time\tAttendance Duration\tConnection Type\n"
        "Climate\t2024-02-21 14:00\t2024-02-21 15:30\tAmina\tamina@example.org\t"
        "2024-02-21 14:01\t2024-02-21 14:04\t3 mins\tDesktop app\n"_s);
}

void TestRegistrationFormats::attendanceReportsAreTold()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(codeOf(read(bytes)), "list.is-attendance");
}

void TestRegistrationFormats::whatIsNoListIsRefusedInWords_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("image named .csv")
        << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06", 26)
        << QByteArray("table.image");
    QTest::newRow("nothing") << QByteArray() << QByteArray("table.empty");
    QTest::newRow("no people") << QByteArray("Colour,Size\nred,12\n")
                               << QByteArray("list.nobody-told");
}

void TestRegistrationFormats::whatIsNoListIsRefusedInWords()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, code);
    QCOMPARE(codeOf(read(bytes)), code);
}

void TestRegistrationFormats::buyerIsNotTheAttendee()
{
    const auto list = good("Order no.,Order Date,Buyer Surname,Buyer First Name,Buyer Email,"
                           "First Name,Surname,Email,Ticket Type,Attendee Status\n"
                           "9001,2024-02-10,Master,Pay,pay@example.org,Amina,Otieno,"
                           "amina@example.org,General,Attending\n");
    QCOMPARE(list.rows[0].listed.person.name, u"Amina Otieno"_s);
    QCOMPARE(list.rows[0].listed.person.email, u"amina@example.org"_s);
    for (const Answer &each : list.rows[0].listed.registration.answers)
        QVERIFY2(!each.question.startsWith(u"Buyer"_s), qPrintable(each.question));
}

void TestRegistrationFormats::formThatAsksForNamesItself()
{
    const auto list = good("ID,Start time,Completion time,Email,Name,Your full name,"
                           "Your email address\n"
                           "1,2/13/24 10:00:00,2/13/24 10:05:00,anonymous,,Amina Otieno,"
                           "amina@example.org\n");
    QCOMPARE(list.format, u"microsoft-forms"_s);
    QCOMPARE(list.rows[0].fate, Fate::New);
    QCOMPARE(list.rows[0].listed.person.name, u"Amina Otieno"_s);
    QCOMPARE(list.rows[0].listed.person.email, u"amina@example.org"_s);
}

void TestRegistrationFormats::phoneStaysAsItCame()
{
    const auto list = good(indico(','));
    QCOMPARE(list.rows[0].listed.person.phone, u"41 22 555 01 02"_s); // its plus was stripped
    QCOMPARE(list.rows[1].listed.person.phone, QString());
    const auto ours = good("Name,Email,Phone\nBo Li,bo@example.org,'+41 22 555 01 02\n");
    QCOMPARE(ours.rows[0].listed.person.phone, u"+41 22 555 01 02"_s);
}

void TestRegistrationFormats::questionsMayHaveOneHeading()
{
    const auto list = good("Timestamp,Email Address,Your name,Comment,Comment,Comment\n"
                           "2/13/2024 10:00:00,ana@example.org,Ana Silva,one,,three\n");
    QStringList answers;
    for (const Answer &each : list.rows[0].listed.registration.answers)
        answers.append(each.question + u'=' + each.answer);
    QCOMPARE(answers, (QStringList{u"Comment=one"_s, u"Comment=three"_s}));
    VERIFY_DONE(RegistrationLists(**m_test).take(list));
    QCOMPARE(stored().first().answers.size(), 2);
}

void TestRegistrationFormats::personUnderTwoAddressesIsAsked()
{
    const QByteArray first = "Name,Email,Organization\nAna Silva,ana@example.org,Harbour Light\n";
    VERIFY_DONE(RegistrationLists(**m_test).take(good(first)));
    auto list = good("Name,Email,Organization\nAna Silva,a.silva@example.org,Harbour Light\n"
                     "Ana Silva,ana@elsewhere.example.org,New Dawn\n");
    const PersonId ana = stored().first().person;
    QCOMPARE(list.count(Fate::Doubtful), 1);
    QCOMPARE(list.rows[1].fate, Fate::New); // a namesake elsewhere
    QCOMPARE(list.rows[0].people.first().id, ana.value());
    VERIFY_DONE(RegistrationLists(**m_test).decidePerson(list, 0, ana));
    VERIFY_DONE(RegistrationLists(**m_test).take(list));
    QCOMPARE(stored().size(), 2);
    QCOMPARE(Directory(**m_test).person(ana)->email, u"ana@example.org"_s);
}

void TestRegistrationFormats::newPersonUnderTwoAddressesLosesNeither()
{
    const QByteArray text = "Name,Email,Organization\nAna Silva,ana@example.org,Harbour Light\n"
                            "Ana Silva,a.silva@example.org,Harbour Light\n";
    VERIFY_DONE(RegistrationLists(**m_test).take(good(text)));
    const auto again = good(text);
    QCOMPARE(again.count(Fate::Same), 2);
    QCOMPARE(again.count(Fate::New), 0);
}

namespace {

QStringList hostileTexts()
{
    QFile file(QStringLiteral(CONVENOR_SOURCE_DIR "/tests/data/naughty.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no texts");
    QStringList texts;
    for (const auto &each : QJsonDocument::fromJson(file.readAll()).array())
        texts.append(each.toString());
    return texts << QString(300, u'x') << QString(5'000, u'é') << u"ab "_s.repeated(10'000)
                 << QString(500, QChar(0x301)) << u"👍"_s.repeated(2'000) << u"a\n"_s.repeated(3'000)
                 << QString(1'000, u'"') << QString(1'000, u',') << QString(1'000, u'=')
                 << u"اب"_s.repeated(3'000);
}

const QStringList hostileHeadings{u"Name"_s,
                                  u"Email"_s,
                                  u"Organization"_s,
                                  u"Country"_s,
                                  u"Position"_s,
                                  u"Phone"_s,
                                  u"Type of organization"_s,
                                  u"Registration time"_s,
                                  u"Status"_s,
                                  u"Attend as"_s,
                                  u"Evidence"_s,
                                  u"Your question"_s,
                                  u"Access needs"_s,
                                  u"Security concern"_s,
                                  u"List me as"_s,
                                  u"Share my name"_s,
                                  u"Are you a partner of UNHCR?"_s,
                                  u"Anything else?"_s};

/// As a file can hold it: halves of characters cannot be written, NULs are dropped.
QString written(const QString &text)
{
    QString whole = QString(text).remove(QChar(u'\0'));
    for (qsizetype i = 0; i < whole.size(); ++i) {
        if (whole[i].isHighSurrogate() && i + 1 < whole.size() && whole[i + 1].isLowSurrogate())
            ++i;
        else if (whole[i].isSurrogate())
            whole[i] = u'?';
    }
    return whole;
}

} // namespace

void TestRegistrationFormats::hostileTextsDoNoHarm_data()
{
    QTest::addColumn<int>("column");
    for (int column = 0; column < hostileHeadings.size(); ++column)
        QTest::newRow(qPrintable(hostileHeadings[column])) << column;
}

void TestRegistrationFormats::hostileTextsDoNoHarm()
{
    QFETCH(int, column);
    const QStringList texts = hostileTexts();
    QVERIFY(texts.size() >= 200);
    TableWriter table;
    table.add(hostileHeadings);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        QStringList cells(hostileHeadings.size());
        cells[0] = u"Person %1"_s.arg(i);
        cells[1] = u"p%1@example.org"_s.arg(i);
        cells[column] = texts[i];
        table.add(cells);
    }
    const auto list = good(table.bytes());
    QCOMPARE(list.rows.size(), texts.size());
    int sum = 0;
    for (const Fate fate :
         {Fate::New, Fate::Changed, Fate::Same, Fate::Cancelled, Fate::Doubtful, Fate::Refused})
        sum += list.count(fate);
    QCOMPARE(sum, texts.size());
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const ComingRegistration &row = list.rows[i];
        const QString text = written(texts[i]);
        QCOMPARE(row.listed.cells[column], text);
        if (column == 0 && !row.listed.person.name.isEmpty())
            QCOMPARE(row.listed.person.name, text.trimmed());
        if (column == 2 && !row.listed.organization.name.isEmpty())
            QCOMPARE(row.listed.organization.name, text.trimmed());
        if (row.fate == Fate::Refused)
            QVERIFY(!row.listed.fault.code.isEmpty());
    }
    VERIFY_DONE(RegistrationLists(**m_test).take(list));
    const Directory directory(**m_test);
    QSet<QString> names;
    for (const Registration &each : stored()) {
        const Person person = *directory.person(each.person);
        names.insert(person.name);
        if (!each.organization.isNull())
            names.insert(directory.organization(each.organization)->name);
        for (const Answer &answer : each.answers)
            names.insert(answer.answer);
    }
    for (const ComingRegistration &row : list.rows) {
        const bool isTaken = row.fate == Fate::New || row.fate == Fate::Cancelled;
        if (isTaken && row.sameAsLine == 0 && !row.listed.person.name.isEmpty())
            QVERIFY2(names.contains(row.listed.person.name), qPrintable(row.listed.person.name));
        if (isTaken && column == int(hostileHeadings.size()) - 1
            && !row.listed.registration.answers.isEmpty())
            QVERIFY(names.contains(row.listed.registration.answers.last().answer));
    }
    const auto again = good(table.bytes());
    QCOMPARE(again.rows.size(), texts.size());
    QVERIFY(refusedRegistrations(again).endsWith("\r\n"));
}

void TestRegistrationFormats::hostileHeadingsDoNoHarm()
{
    TableWriter table;
    QStringList texts = hostileTexts();
    texts.removeIf([](const QString &each) { return each.contains(u'@'); }); // those head nothing
    table.add(QStringList{u"Name"_s, u"Email"_s} + texts);
    table.add(QStringList{u"Ana Silva"_s, u"ana@example.org"_s}
              + QStringList(texts.size(), u"x"_s));
    const auto list = good(table.bytes());
    QCOMPARE(list.rows.size(), 1);
    QCOMPARE(list.headings.size(), texts.size() + 2);
    VERIFY_DONE(RegistrationLists(**m_test).take(list));
    const auto again = good(table.bytes());
    QCOMPARE(again.count(Fate::Same), 1);
}

/// Of more text than memory has room for as much is read as tells so.
void TestRegistrationFormats::endlessListIsRefused()
{
    QByteArray list = "Name,Email,Question\n";
    const QByteArray question(200'000, 'x');
    for (int i = 0; i < 1100; ++i)
        list += "Ana Silva,ana" + QByteArray::number(i) + "@example.org," + question + '\n';
    const auto refused = read(list);
    QCOMPARE(codeOf(refused), "list.too-long"_ba);
    QVERIFY(told(refused).contains("list.csv"));
}

QTEST_GUILESS_MAIN(TestRegistrationFormats)
#include "tst_registrationformats.moc"
