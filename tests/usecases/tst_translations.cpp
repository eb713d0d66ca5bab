// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"
#include "tests/support/workspaces.h"
#include "usecases/history.h"
#include "usecases/materials.h"
#include "usecases/programme.h"
#include "usecases/publishing.h"
#include "usecases/translations.h"
#include "usecases/wording.h"

#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// Other languages of the texts of a series, its criteria, sessions and materials.
class TestTranslations final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_in.reset(); }
    void textsComeInTheOrderOfThePage();
    void everyTranslationIsOneUndoableChange_data();
    void everyTranslationIsOneUndoableChange();
    void emptyTranslationIsNone();
    void typingOnIsOneChange();
    void otherTranslationsStay();
    void refusesWhatIsNoTranslation_data();
    void refusesWhatIsNoTranslation();
    void approvedSummaryIsTranslatedAndStaysLocked();
    void translationOfADraftIsNotPublic();
    void languageOfWhatIsHiddenIsNotTold();
    void historySaysWhichTextInWhichLanguage();
    void countsWhatThereIs();

private:
    Translations translations() const { return Translations(**m_in); }
    TranslatedSeries texts() const { return translations().texts(m_series).value(); }
    TextPlace place(const QString &which) const;
    QString stored(const QString &which, const QString &language) const;
    void editSession(const std::function<void(Session &)> &change) const
    {
        VERIFY_DONE(Programme(**m_in).editSession(m_session, "summary", change));
    }

    std::unique_ptr<TestWorkspace> m_in;
    SeriesId m_series;
    SessionId m_session;
    MaterialId m_material;
};

void TestTranslations::init()
{
    m_in = std::make_unique<TestWorkspace>();
    Series series = seriesOf(u"year"_s);
    series.title = u"Consultations"_s;
    series.language = u"en"_s;
    series.introduction = u"All are welcome."_s;
    series.criteria = {{{}, u"partner"_s, u"be a partner"_s, {}, {}}};
    m_series = *Programme(**m_in).addSeries(series);
    Session session = sessionOf(m_series, u"Water"_s);
    session.date = PartialDate(QDate(2024, 2, 1));
    session.status = SessionStatus::Held;
    session.summary = u"It was deep."_s;
    session.summaryState = SummaryState::Draft;
    m_session = *Programme(**m_in).addSession(session);
    Material material;
    material.session = m_session;
    material.title = u"Slides"_s;
    m_material = *Materials(**m_in).addMaterial(material);
    m_in->changes.clear();
}

TextPlace TestTranslations::place(const QString &which) const
{
    if (which == u"criterion") {
        const Series series = *Programme(**m_in).series(m_series);
        return {Kind::Series, m_series.value(), series.criteria.first().id, "text"};
    }
    if (which == u"material")
        return {Kind::Material, m_material.value(), {}, "title"};
    if (which.startsWith(u"session/"))
        return {Kind::Session, m_session.value(), {}, which.section(u'/', 1).toLatin1()};
    return {Kind::Series, m_series.value(), {}, which.toLatin1()};
}

QString TestTranslations::stored(const QString &which, const QString &language) const
{
    const TextPlace wanted = place(which);
    for (const TranslatableText &text : texts().texts) {
        if (text.place == wanted)
            return text.translations.value(language);
    }
    return u"no such text"_s;
}

void TestTranslations::textsComeInTheOrderOfThePage()
{
    QStringList told;
    for (const TranslatableText &each : texts().texts)
        told.append(QString::fromLatin1(each.place.field) + u": "_s + each.own);
    QCOMPARE(told,
             (QStringList{u"title: Consultations"_s, u"introduction: All are welcome."_s,
                          u"text: be a partner"_s, u"title: Water"_s, u"summary: It was deep."_s,
                          u"title: Slides"_s}));
    QCOMPARE(texts().language, u"en"_s);
    QCOMPARE(texts().sessions.size(), 1);
    QVERIFY(texts().texts[1].isProse && !texts().texts[0].isProse);
}

void TestTranslations::everyTranslationIsOneUndoableChange_data()
{
    QTest::addColumn<QString>("which");
    for (const char *which :
         {"title", "introduction", "privacy_notice", "criterion", "session/title",
          "session/summary", "session/description", "material"})
        QTest::newRow(which) << QString::fromLatin1(which);
}

void TestTranslations::everyTranslationIsOneUndoableChange()
{
    QFETCH(QString, which);
    const TextPlace at = place(which);
    const auto expected = [&] {
        ChangeSet changes;
        changes.add(at.kind, at.id);
        return changes;
    };
    QCOMPARE(brokenPromise(
                 *m_in, [&] { return translations().set(at, u"fr"_s, u"De l’eau"_s); }, expected),
             QString());
    QCOMPARE(stored(which, u"fr"_s), u"De l’eau"_s);
    QCOMPARE(brokenPromise(
                 *m_in, [&] { return translations().set(at, u"ar"_s, u"ماء"_s); }, expected),
             QString());
    QCOMPARE(brokenPromise(
                 *m_in, [&] { return translations().set(at, u"fr"_s, {}); }, expected),
             QString());
    m_in->reopen();
    QCOMPARE(texts().languages, QStringList{u"ar"_s});
}

void TestTranslations::emptyTranslationIsNone()
{
    const QStringList before = dump(m_in->path);
    VERIFY_DONE(translations().set(place(u"title"_s), u"fr"_s, u" \n"_s));
    QCOMPARE(dump(m_in->path), before);
    QVERIFY(m_in->changes.isEmpty());
    VERIFY_DONE(translations().set(place(u"title"_s), u"fr"_s, u"Année"_s));
    VERIFY_DONE(translations().set(place(u"title"_s), u"fr"_s, u"  "_s));
    QCOMPARE(dump(m_in->path), before);
    QVERIFY(texts().languages.isEmpty());
}

void TestTranslations::typingOnIsOneChange()
{
    const auto count = [&] { return History(**m_in).changes(100)->size(); };
    const auto before = count();
    for (const QString &text : {u"L’"_s, u"L’eau"_s, u"L’eau vive"_s}) {
        VERIFY_DONE(translations().set(place(u"session/title"_s), u"fr"_s, text));
        m_in->time.pass(20);
    }
    QCOMPARE(count(), before + 1);
    VERIFY_DONE(translations().set(place(u"session/title"_s), u"es"_s, u"Agua"_s));
    QCOMPARE(count(), before + 2);
    VERIFY_DONE(History(**m_in).undo());
    VERIFY_DONE(History(**m_in).undo());
    QVERIFY(texts().languages.isEmpty());
}

void TestTranslations::otherTranslationsStay()
{
    for (const auto &[which, language, text] :
         {std::tuple(u"title"_s, u"fr"_s, u"Année"_s), std::tuple(u"title"_s, u"es"_s, u"Año"_s),
          std::tuple(u"introduction"_s, u"fr"_s, u"Bienvenue."_s)})
        VERIFY_DONE(translations().set(place(which), language, text));
    QStringList order;
    const Series series = *Programme(**m_in).series(m_series);
    for (const Translation &each : series.translations)
        order.append(each.language + u'/' + each.field);
    QCOMPARE(order, (QStringList{u"fr/title"_s, u"fr/introduction"_s, u"es/title"_s}));
    QCOMPARE(series.introduction, u"All are welcome."_s);
}

void TestTranslations::refusesWhatIsNoTranslation_data()
{
    QTest::addColumn<QString>("which");
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("length");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("own language") << u"title"_s << u"en"_s << 4 << "translation.own-language"_ba;
    QTest::newRow("no language") << u"title"_s << u"../fr"_s << 4 << "translation.no-language"_ba;
    QTest::newRow("empty language") << u"title"_s << QString() << 4 << "translation.no-language"_ba;
    QTest::newRow("no field") << u"contact_email"_s << u"fr"_s << 4 << "translation.no-field"_ba;
    QTest::newRow("meeting link") << u"session/meeting_url"_s << u"fr"_s << 4
                                  << "translation.no-field"_ba;
    QTest::newRow("too long") << u"session/summary"_s << u"fr"_s << 500001
                              << "translation.too-long"_ba;
}

void TestTranslations::refusesWhatIsNoTranslation()
{
    QFETCH(QString, which);
    QFETCH(QString, language);
    QFETCH(int, length);
    const QStringList before = dump(m_in->path);
    const auto done = translations().set(place(which), language, QString(length, u'a'));
    QTEST(codeOf(done), "code");
    QVERIFY(!worded(done.error()).contains(u"translation."_s));
    QCOMPARE(dump(m_in->path), before);
}

void TestTranslations::approvedSummaryIsTranslatedAndStaysLocked()
{
    editSession([](Session &session) { session.summaryState = SummaryState::Review; });
    editSession([](Session &session) { session.summaryState = SummaryState::Approved; });
    VERIFY_DONE(translations().set(place(u"session/summary"_s), u"fr"_s, u"C’était profond."_s));
    const auto edited = Programme(**m_in).editSession(
        m_session, "summary", [](Session &session) { session.summary += u'!'; });
    QCOMPARE(codeOf(edited), "summary.approved");
    const auto view = Publishing(**m_in).view(m_series, u"fr"_s);
    QCOMPARE(view->sessions.first().summary, u"C’était profond."_s);
    QCOMPARE(view->sessions.first().untranslated, QStringList{u"title"_s});
}

void TestTranslations::translationOfADraftIsNotPublic()
{
    VERIFY_DONE(translations().set(place(u"session/summary"_s), u"fr"_s, u"Brouillon"_s));
    VERIFY_DONE(translations().set(place(u"session/title"_s), u"fr"_s, u"De l’eau"_s));
    const QByteArray page = Publishing(**m_in).page(m_series, u"fr"_s).value();
    QVERIFY(page.contains("De l’eau"_ba) && !page.contains("Brouillon"));
}

void TestTranslations::languageOfWhatIsHiddenIsNotTold()
{
    VERIFY_DONE(translations().set(place(u"session/summary"_s), u"fr"_s, u"Brouillon"_s));
    VERIFY_DONE(translations().set(place(u"material"_s), u"es"_s, u"Diapositivas"_s));
    VERIFY_DONE(translations().set(place(u"privacy_notice"_s), u"ar"_s, u"خصوصية"_s));
    QCOMPARE(Publishing(**m_in).view(m_series)->otherLanguages, QStringList());
    VERIFY_DONE(translations().set(place(u"criterion"_s), u"de"_s, u"Partner sein"_s));
    QCOMPARE(Publishing(**m_in).view(m_series)->otherLanguages, QStringList{u"de"_s});
    QCOMPARE(Publishing(**m_in).view(m_series, u"de"_s)->otherLanguages, QStringList{u"en"_s});
    QCOMPARE(texts().languages, (QStringList{u"ar"_s, u"de"_s, u"es"_s, u"fr"_s}));
}

void TestTranslations::historySaysWhichTextInWhichLanguage()
{
    VERIFY_DONE(translations().set(place(u"session/title"_s), u"fr"_s, u"De l’eau"_s));
    m_in->time.pass(600);
    VERIFY_DONE(translations().set(place(u"session/title"_s), u"fr"_s, {}));
    const auto changes = History(**m_in).changes(2);
    QCOMPARE(titleOf(changes->at(1)), u"Water: title in French changed"_s);
    QCOMPARE(titleOf(changes->at(0)), u"Water: title in French removed"_s);
}

void TestTranslations::countsWhatThereIs()
{
    VERIFY_DONE(translations().set(place(u"session/title"_s), u"fr"_s, u"De l’eau"_s));
    VERIFY_DONE(translations().set(place(u"privacy_notice"_s), u"fr"_s, u"Sans original"_s));
    QCOMPARE(countOf(texts().texts, u"fr"_s), (LanguageCount{u"fr"_s, 1, 6}));
    QCOMPARE(countOf(texts().texts, u"ar"_s), (LanguageCount{u"ar"_s, 0, 6}));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
