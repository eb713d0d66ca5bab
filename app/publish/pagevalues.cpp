// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pagevalues.h"

#include "publish/markdown.h"

#include <QMutex>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

const auto text = ShapeField::Text;
const auto link = ShapeField::Link;
const auto markup = ShapeField::Markup;
const auto flag = ShapeField::Flag;
const auto list = ShapeField::List;
const auto object = ShapeField::Object;

Shape sessionShape()
{
    Shape shape;
    shape.with(text, {"anchor"})
        .with(link, {"target", "register_link"})
        .with(markup,
              {"heading", "dated_heading", "date", "time", "place", "form", "mode", "languages",
               "access", "co_organizers", "state", "description", "summary", "participants",
               "deadline", "register"})
        .with(flag,
              {"alone", "inline", "summary_pending", "has_facts", "has_speakers", "has_documents",
               "has_actions"})
        .with(list, "speakers", Shape().with(markup, {"line"}))
        .with(list, "documents",
              Shape().with(text, {"language"}).with(link, {"link"}).with(markup, {"title", "note"}))
        .with(list, "actions", Shape().with(markup, {"line"}));
    return shape;
}

/// `words` go into content, `labels` into attributes.
Shape pageShape(Shape shape)
{
    Shape words;
    Shape labels;
    for (const QByteArray &key : Wording::keys()) {
        words.with(markup, {key.constData()});
        labels.with(text, {key.constData()});
    }
    addVersions(shape);
    shape
        .with(
            text,
            {"lang", "dir", "page_title", "page_description", "policy", "share_title", "site_name"})
        .with(markup, {"title", "style", "data"})
        .with(object, "words", words)
        .with(object, "labels", labels);
    return shape;
}

Shape targetShape()
{
    return Shape().with(link, {"target"}).with(markup, {"label"});
}

/// The title of a window is one short line.
QString windowTitle(const QString &title)
{
    const QString line = cleanText(title).simplified();
    return line.size() <= 300 ? line : cleanText(line.left(299)) + u'…';
}

struct PageWords
{
    Values words;
    Values labels;
};

/// The same on every page in the language, so made once.
PageWords pageWords(const Phrases &phrases)
{
    static QMutex mutex;
    static QHash<QString, PageWords> all;
    const QMutexLocker lock(&mutex);
    if (const auto known = all.constFind(phrases.language()); known != all.constEnd())
        return *known;
    PageWords made;
    for (const QByteArray &key : Wording::keys()) {
        made.words.setMarkup(key, phrases.word(QString::fromLatin1(key)));
        made.labels.setText(key, phrases.wording().word(QString::fromLatin1(key)));
    }
    return *all.insert(phrases.language(), made);
}

Values pageValues(const Phrases &phrases, const PublicSeries &series)
{
    const PageWords made = pageWords(phrases);
    Values values;
    values.setObject("words", made.words);
    values.setObject("labels", made.labels);
    values.setText("lang", phrases.language());
    values.setText("dir", isRightToLeft(phrases.language()) ? u"rtl" : u"ltr");
    values.setMarkup("title", phrases.theirs(series.title, series.untranslated.contains(u"title")));
    return values;
}

void setList(Values &values, const QByteArray &name, const QList<Values> &items)
{
    values.setList(name, items);
    values.setFlag("has_" + name, !items.isEmpty());
}

Html headingOf(const Phrases &phrases, const PublicSession &session)
{
    return phrases.sessionHeading(session.number, session.title,
                                  session.untranslated.contains(u"title"));
}

/// The same, plain.
QString headingWords(const Phrases &phrases, const PublicSession &session)
{
    return phrases.wording().sentence(
        u"session"_s,
        {{"number"_L1, QString::number(session.number)}, {"title"_L1, session.title}});
}

/// The beginning of the first of these texts that says anything.
QString aboutIt(const QStringList &texts)
{
    for (const QString &each : texts) {
        if (QString words = excerpt(each, 160); !words.isEmpty())
            return words;
    }
    return {};
}

/// The values of sessions on one page.
class SessionWriter final
{
public:
    /// A summary on a session's own page stands under a heading of its own. Files can be linked to
    /// only from a site, which has them.
    SessionWriter(Phrases &phrases, const PublicSeries &series, PageForm form,
                  const MarkdownForm &description, const MarkdownForm &summary,
                  const QString &toFiles)
        : m_phrases(phrases)
        , m_series(series)
        , m_form(form)
        , m_description(description)
        , m_summary(summary)
        , m_toFiles(toFiles)
    {
    }

    Values write(const PublicSession &session)
    {
        Values values;
        write(values, session);
        return values;
    }

    void write(Values &values, const PublicSession &session)
    {
        const bool held = session.state == PublicState::Held;
        values.setText("anchor", u"session-%1"_s.arg(session.number));
        values.setMarkup("heading", headingOf(m_phrases, session));
        values.setMarkup("dated_heading",
                         m_phrases.dated(headingOf(m_phrases, session), session.date));
        writeFacts(values, session);
        if (session.state == PublicState::Postponed)
            values.setMarkup("state", m_phrases.word(u"postponed"_s));
        if (session.state == PublicState::Cancelled)
            values.setMarkup("state", m_phrases.word(u"cancelled"_s));
        if (session.state == PublicState::Upcoming)
            writeRegistration(values, session);
        if (held && session.participants)
            values.setMarkup("participants",
                             m_phrases.ours(m_phrases.wording().participants(
                                 *session.participants, session.participantsApproximate)));
        const auto prose = [&](const QString &own, const MarkdownForm &form, QStringView field) {
            return m_phrases.prose(markdownToHtml(own, form), session.untranslated.contains(field));
        };
        const Html summary = prose(session.summary, m_summary, u"summary");
        if (held)
            values.setMarkup("summary", summary);
        if (!held || summary.isEmpty())
            values.setMarkup("description",
                             prose(session.description, m_description, u"description"));
        values.setFlag("summary_pending", held && summary.isEmpty());
        writeLists(values, session);
    }

private:
    void writeFacts(Values &values, const PublicSession &session)
    {
        const Wording &wording = m_phrases.wording();
        // Only of a cancelled session may there be nothing to say.
        values.setFlag("has_facts",
                       session.state != PublicState::Cancelled || !session.date.isNull()
                           || session.mode || session.form || session.start.isValid()
                           || !session.venue.isEmpty());
        if (!session.date.isNull() || session.state != PublicState::Cancelled)
            values.setMarkup("date", m_phrases.date(session.date));
        values.setMarkup("time",
                         m_phrases.ours(wording.times(session.start, session.end, m_series.timeZone,
                                                      session.date.day())));
        values.setMarkup("place", m_phrases.theirs(session.venue));
        if (session.form)
            values.setMarkup("form", m_phrases.word(u"session_"_s + wordOf(*session.form)));
        if (session.mode)
            values.setMarkup("mode", m_phrases.word(u"mode_"_s + wordOf(*session.mode)));
        values.setMarkup("languages",
                         m_phrases.languages(session.languages, session.interpretation));
        values.setMarkup("access", m_phrases.access(session.signLanguage, session.captions));
        values.setMarkup("co_organizers", m_phrases.organizations(session.coOrganizers));
    }

    void writeRegistration(Values &values, const PublicSession &session)
    {
        const QString address = webLink(session.registrationUrl);
        if (address.isEmpty())
            return;
        values.setLink("register_link", address);
        values.setMarkup("register", m_phrases.registerFor(session.number));
        if (session.registrationDeadline.isValid())
            values.setMarkup("deadline", m_phrases.deadline(session.registrationDeadline));
    }

    void writeLists(Values &values, const PublicSession &session)
    {
        QList<Values> speakers;
        for (const PublicSpeaker &speaker : session.speakers)
            speakers.emplaceBack().setMarkup("line", m_phrases.speaker(speaker));
        setList(values, "speakers", speakers);
        QList<Values> documents;
        for (const PublicMaterial &material : session.materials)
            documents.append(document(material, webLink(material.url)));
        if (m_form == PageForm::Site) {
            for (const PublicFile &file : session.files)
                documents.append(document(file.material, m_toFiles + file.path));
        }
        setList(values, "documents", documents);
        QList<Values> actions;
        for (const PublicAction &action : session.actions)
            actions.emplaceBack().setMarkup("line", m_phrases.action(action));
        setList(values, "actions", actions);
    }

    Values document(const PublicMaterial &material, const QString &address)
    {
        Values document;
        const bool untitled = material.title.trimmed().isEmpty();
        document.setMarkup("title",
                           untitled ? m_phrases.theirs(address)
                                    : m_phrases.theirs(material.title, material.isUntranslated));
        document.setLink("link", address);
        document.setMarkup("note", m_phrases.materialNote(material));
        if (!address.isEmpty())
            document.setText("language", languageTag(material.language));
        return document;
    }

    Phrases &m_phrases;
    const PublicSeries &m_series;
    PageForm m_form;
    MarkdownForm m_description;
    MarkdownForm m_summary;
    QString m_toFiles;
};

class SeriesWriter final
{
public:
    SeriesWriter(const PublicSeries &series, PageForm form, const SitePlace &place)
        : m_series(series)
        , m_form(form)
        , m_place(place)
        , m_phrases(series.language, series.title, series.ownLanguage)
    {
    }

    Values write()
    {
        Values values = pageValues(m_phrases, m_series);
        values.setText("page_title", windowTitle(m_series.title));
        values.setText("share_title", windowTitle(m_series.title));
        values.setText("page_description", aboutIt({m_series.introduction, m_series.objectives}));
        setVersions(values, m_phrases.language(), m_place, u"index.html"_s);
        values.setFlag("page", m_form != PageForm::Fragment);
        values.setFlag("site", m_form == PageForm::Site);
        writeFacts(values);
        writeProse(values);
        writeSessions(values);
        writeAnswers(values);
        writeContents(values);
        return values;
    }

private:
    MarkdownForm form(int firstHeading) const
    {
        const bool scrolls = m_form != PageForm::Fragment;
        return {firstHeading, scrolls ? m_phrases.wording().word(u"table"_s) : QString()};
    }

    Html written(const QString &name, QStringView field) const
    {
        return m_phrases.theirs(name, m_series.untranslated.contains(field));
    }

    Html prose(const QString &paragraphs, QStringView field, int firstHeading = 3) const
    {
        return m_phrases.prose(markdownToHtml(paragraphs, form(firstHeading)),
                               m_series.untranslated.contains(field));
    }

    void writeFacts(Values &values)
    {
        const Wording &wording = m_phrases.wording();
        values.setMarkup("date", m_phrases.ours(wording.dates(m_series.start, m_series.end)));
        if (m_series.start.isValid() && m_series.start == m_series.end)
            values.setMarkup("date", m_phrases.date(PartialDate(m_series.start)));
        if (!m_series.location.trimmed().isEmpty())
            values.setMarkup("place", written(m_series.location, u"location"));
        else if (m_series.form == SeriesForm::Online)
            values.setMarkup("place", m_phrases.word(u"series_online"_s));
        if (m_series.visibility)
            values.setMarkup("visibility",
                             m_phrases.word(u"visibility_"_s + wordOf(*m_series.visibility)));
        values.setMarkup("event_type", written(m_series.eventType, u"event_type"));
        values.setMarkup("organizers", m_phrases.organizations(m_series.organizers));
        values.setMarkup("co_organizers", m_phrases.organizations(m_series.coOrganizers));
    }

    void writeProse(Values &values)
    {
        const int lead = m_form == PageForm::Fragment ? 3 : 2;
        values.setMarkup("introduction", prose(m_series.introduction, u"introduction", lead));
        values.setMarkup("objectives", prose(m_series.objectives, u"objectives"));
        values.setMarkup("notes_policy", prose(m_series.notesPolicy, u"notes_policy"));
        const Html participation = prose(m_series.participation, u"participation");
        const Html observers = prose(m_series.observers, u"observers");
        values.setMarkup("participation", participation);
        values.setMarkup("observers", observers);
        QList<Values> criteria;
        for (qsizetype i = 0; i < m_series.criteria.size(); ++i) {
            const Html line = markdownToItem(m_series.criteria[i], form(3));
            const bool isUntranslated = m_series.untranslated.contains(u"criteria/%1"_s.arg(i));
            if (!line.isEmpty())
                criteria.emplaceBack().setMarkup("text", m_phrases.prose(line, isUntranslated));
        }
        setList(values, "criteria", criteria);
        m_hasParticipation =
            !criteria.isEmpty() || !participation.isEmpty() || !observers.isEmpty();
        values.setFlag("has_participation", m_hasParticipation);
    }

    void writeSessions(Values &values)
    {
        SessionWriter writer(m_phrases, m_series, m_form, form(4), form(4), m_place.toRoot());
        // In the order of the page, which is also the order in which organizations are mentioned.
        for (const bool held : {false, true}) {
            QList<Values> sessions;
            for (const PublicSession &session : m_series.sessions) {
                if ((session.state == PublicState::Held) != held)
                    continue;
                Values &written = sessions.emplaceBack(writer.write(session));
                written.setFlag("inline", m_form != PageForm::Site);
                written.setLink("target", targetOf(session));
            }
            setList(values, held ? "past" : "upcoming", sessions);
        }
    }

    /// What came of what was said, in the order of the sessions; of a thread its last word.
    void writeAnswers(Values &values)
    {
        QList<Values> answers;
        for (const PublicSession &session : m_series.sessions) {
            for (const PublicAction &action : session.actions) {
                if (action.goesOn || (!action.response && action.state != ActionState::Done))
                    continue;
                Values &line = answers.emplaceBack();
                line.setMarkup("text", m_phrases.theirs(action.text, true));
                line.setMarkup("answer", m_phrases.answer(action));
                line.setMarkup("session", headingOf(m_phrases, session));
                line.setLink("target", targetOf(session));
            }
        }
        m_hasAnswers = !answers.isEmpty();
        setList(values, "answers", answers);
    }

    QString targetOf(const PublicSession &session) const
    {
        if (m_form == PageForm::Fragment)
            return {};
        return m_form == PageForm::Site ? sessionFile(session)
                                        : u"#session-%1"_s.arg(session.number);
    }

    void writeContents(Values &values)
    {
        const auto &sessions = m_series.sessions;
        const auto isHeld = [](const PublicSession &s) { return s.state == PublicState::Held; };
        const auto documented =
            std::ranges::find_if(sessions, [this](const PublicSession &session) {
                return !session.materials.isEmpty()
                    || (m_form == PageForm::Site && !session.files.isEmpty());
            });
        const bool past = std::ranges::any_of(sessions, isHeld);
        const bool upcoming = !std::ranges::all_of(sessions, isHeld);
        QList<Values> contents;
        const auto add = [&](bool there, const QString &word, const QString &target) {
            if (!there)
                return;
            Values &line = contents.emplaceBack();
            line.setMarkup("label", m_phrases.word(word));
            if (m_form != PageForm::Fragment)
                line.setLink("target", target);
        };
        const bool anyDocument = documented != sessions.cend();
        add(m_hasParticipation, u"contents_participation"_s, u"#participation"_s);
        add(upcoming, u"contents_upcoming"_s, u"#calendar"_s);
        add(past, u"contents_past"_s, u"#past"_s);
        add(anyDocument, u"contents_documents"_s, anyDocument ? targetOf(*documented) : QString());
        add(!m_series.notesPolicy.trimmed().isEmpty(), u"contents_notes"_s, u"#notes"_s);
        add(m_hasAnswers, u"contents_answers"_s, u"#answers"_s);
        setList(values, "contents", contents);
    }

    const PublicSeries &m_series;
    PageForm m_form;
    const SitePlace &m_place;
    Phrases m_phrases;
    bool m_hasParticipation = false;
    bool m_hasAnswers = false;
};

} // namespace

Shape seriesShape()
{
    Shape shape;
    shape
        .with(markup,
              {"date", "place", "visibility", "event_type", "organizers", "co_organizers",
               "introduction", "objectives", "notes_policy", "participation", "observers"})
        .with(link, {"calendar_link"})
        .with(flag,
              {"page", "site", "has_contents", "has_criteria", "has_participation", "has_upcoming",
               "has_past", "has_answers"})
        .with(list, "contents", targetShape())
        .with(list, "criteria", Shape().with(markup, {"text"}))
        .with(list, "upcoming", sessionShape())
        .with(list, "past", sessionShape())
        .with(list, "answers",
              Shape().with(markup, {"text", "answer", "session"}).with(link, {"target"}));
    return pageShape(shape);
}

Shape sessionPageShape()
{
    Shape shape = sessionShape();
    shape.with(flag, {"page", "has_previous", "has_next"})
        .with(list, "previous", targetShape())
        .with(list, "next", targetShape());
    return pageShape(shape);
}

QString sessionFile(const PublicSession &session)
{
    return u"session-%1.html"_s.arg(session.number);
}

Values seriesValues(const PublicSeries &series, PageForm form, const SitePlace &place)
{
    return SeriesWriter(series, form, place).write();
}

Values sessionPageValues(const PublicSeries &series, qsizetype position, PageForm form,
                         const SitePlace &place)
{
    const PublicSession &session = series.sessions[position];
    Phrases phrases(series.language, series.title, series.ownLanguage);
    Values values = pageValues(phrases, series);
    values.setText("page_title", windowTitle(phrases.title(session.number, session.title)));
    values.setText("page_description", aboutIt({session.summary, session.description}));
    values.setText("share_title", windowTitle(headingWords(phrases, session)));
    values.setText("site_name", windowTitle(series.title));
    setVersions(values, phrases.language(), place, sessionFile(session));
    const bool isPage = form != PageForm::Fragment;
    const QString table = isPage ? phrases.wording().word(u"table"_s) : QString();
    SessionWriter(phrases, series, form, {2, table}, {3, table}, place.toRoot())
        .write(values, session);
    values.setFlag("page", isPage);
    values.setFlag("alone");
    values.setFlag("inline");
    const auto beside = [&](const QByteArray &name, qsizetype other) {
        QList<Values> items;
        if (other >= 0 && other < series.sessions.size()) {
            items.emplaceBack().setLink("target", sessionFile(series.sessions[other]));
            items.last().setMarkup("label", headingOf(phrases, series.sessions[other]));
        }
        setList(values, name, items);
    };
    beside("previous", position - 1);
    beside("next", position + 1);
    return values;
}

} // namespace convenor
