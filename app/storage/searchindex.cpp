// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/searchindex.h"

#include "base/shorttext.h"
#include "storage/searchtokens.h"
#include "storage/statement.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTitle = 90;

const QByteArray yearOfSession =
    "(SELECT coalesce(nullif(substr(s.date, 1, 4), ''), (SELECT substr(r.start, 1, 4) FROM series "
    "r WHERE r.id = s.series)) FROM session s WHERE s.id = t.session)";
const QByteArray sessionsYear = "coalesce(" + yearOfSession + ", '')";

/// How the things of a kind are read, by SQL of their row `t`.
struct Source
{
    Kind kind;
    const char *word; ///< also the name of their table
    const char *title; ///< what it is called
    const char *text; ///< everything that is searched beside it
    QByteArray year;
    QByteArray audience = "'internal'";
    /// Notes and action points are called by their beginning, which is no title to be found by.
    bool hasTitle = true;
    QByteArray session = "t.session";
    QByteArray state = "''";
};

// Dates are searched as they are written in the file. Mail that was made is no text to be found.
const Source sources[] = {
    {Kind::Series, "series", "title",
     "event_type || ' ' || location || ' ' || introduction || ' ' || objectives || ' ' || "
     "notes_policy || ' ' || participation || ' ' || observers || ' ' || "
     "coalesce((SELECT group_concat(text, ' ') FROM series_criteria WHERE series = t.id), '')",
     "substr(t.start, 1, 4)", "iif(t.visibility = 'private', 'internal', 'public')", true, "0"},
    {Kind::Session, "session", "title",
     "date || ' ' || venue || ' ' || room || ' ' || (SELECT coalesce(group_concat(value, ', '), "
     "'') "
     "FROM json_each(nullif(topics, ''))) || ' ' || description || ' ' || summary "
     "|| ' ' || coalesce((SELECT group_concat(p.name || ' ' || s.position, ' ') FROM "
     "session_speakers s JOIN person p ON p.id = s.person WHERE s.session = t.id), '')",
     "coalesce(nullif(substr(t.date, 1, 4), ''), (SELECT substr(r.start, 1, 4) FROM series r WHERE "
     "r.id = t.series), '')",
     "iif(t.status IN ('announced', 'held') OR (t.status IN ('postponed', 'cancelled') AND "
     "t.was_announced), 'public', 'internal')",
     true, "0"},
    {Kind::Person, "person", "name",
     "given_name || ' ' || family_name || ' ' || position || ' ' || email || ' ' || phone || ' ' "
     "|| biography || ' ' || coalesce((SELECT name || ' ' || acronym FROM organization o WHERE "
     "o.id = t.organization), '')",
     "''", "'internal'", true, "0"},
    {Kind::Organization, "organization", "name",
     "acronym || ' ' || (SELECT coalesce(group_concat(value, ', '), '') FROM "
     "json_each(nullif(aliases, ''))) || ' ' || website || ' ' || notes",
     "''", "'internal'", true, "0"},
    {Kind::Note, "note", "t.text", "attributed_as", sessionsYear, "audience", false},
    {Kind::Action, "action", "t.text", "owner_text || ' ' || reason", sessionsYear, "audience",
     false},
    {Kind::Material, "material", "title", "url || ' ' || file", sessionsYear, "audience"},
    {Kind::Request, "request", "coalesce((SELECT name FROM person p WHERE p.id = t.person), '')",
     "\"for\" || ' ' || reason", sessionsYear},
    {Kind::Registration, "registration",
     "coalesce((SELECT name FROM person p WHERE p.id = t.person), '')",
     "reason || ' ' || questions || ' ' || access_needs || ' ' || list_as || ' ' || "
     "coalesce((SELECT group_concat(answer, ' ') FROM registration_answers a WHERE "
     "a.registration = t.id), '') || ' ' || coalesce((SELECT group_concat(evidence, ' ') FROM "
     "registration_claims c WHERE c.registration = t.id), '')",
     "coalesce(" + yearOfSession
         + ", (SELECT substr(r.start, 1, 4) FROM series r WHERE r.id = t.series), '')",
     "'internal'", true, "coalesce(t.session, 0)", "t.state"},
};

const Source &sourceOf(Kind kind)
{
    return *std::find_if(std::begin(sources), std::end(sources),
                         [kind](const Source &source) { return source.kind == kind; });
}

QByteArray tokensSql(const Source &source)
{
    const QByteArray title = source.title;
    return "search_tokens(" + QByteArray::number(int(source.kind)) + ", "
        + (source.hasTitle ? title + ", " : "'', " + title + " || ' ' || ") + source.text + ", "
        + source.year + ", " + source.audience + ')';
}

QByteArray insertSql(const Source &source, const QByteArray &from)
{
    return QByteArray("INSERT INTO search (rowid, kind, year, text) SELECT t.id, '") + source.word
        + "', " + source.year + ", " + tokensSql(source) + " FROM " + from;
}

QByteArray tableOf(const Source &source)
{
    return QByteArray("\"") + source.word + "\" t";
}

/// In their order: FTS5 writes down what it holds in memory each time that an id is lower than the
/// one before.
QString idArray(const QSet<qint64> &ids)
{
    QList<qint64> sorted(ids.cbegin(), ids.cend());
    std::sort(sorted.begin(), sorted.end());
    QString text(u'[');
    for (const qint64 id : std::as_const(sorted)) {
        if (text.size() > 1)
            text += u',';
        text += QString::number(id);
    }
    return text + u']';
}

/// On one line and without the commonest marks of Markdown, which say nothing here.
QString plainLine(QString text)
{
    static const QRegularExpression marks(u"\\*\\*|__|`+|(^|\\s)(#+|[-*>|])(?=\\s)"_s);
    const auto isOfMark = [](QChar c) { return QStringView(u"*_`#->|").contains(c); };
    if (std::any_of(text.cbegin(), text.cend(), isOfMark))
        text.replace(marks, u"\\1"_s);
    return text.simplified();
}

/// About `width` letters around the first word that is sought. Only what lies around that is
/// looked at closely: a summary may be long.
QString excerpt(const QString &text, const QStringList &words)
{
    constexpr qsizetype width = 120;
    constexpr qsizetype before = width / 5;
    const qsizetype found = firstMatch(text, words).value_or(0);
    const qsizetype cutAt = std::max<qsizetype>(0, found - 4 * width);
    const QString plain = plainLine(text.mid(cutAt, 8 * width));
    qsizetype from = 0;
    if (const qsizetype at = firstMatch(plain, words).value_or(0); at > before) {
        const qsizetype blank = plain.indexOf(u' ', at - before);
        from = blank >= 0 && blank < at ? blank + 1 : at;
    }
    const QString part = plain.sliced(from, std::min(width, plain.size() - from));
    const bool isEnd = from + part.size() == plain.size() && cutAt + 8 * width >= text.size();
    return (from > 0 || cutAt > 0 ? u"…"_s : QString()) + part + (isEnd ? QString() : u"…"_s);
}

} // namespace

ChangeSet SearchIndex::withNamers(ChangeSet touched)
{
    const auto add = [&](Kind kind, Kind named, const QByteArray &sql) {
        if (touched.ids(named).isEmpty())
            return;
        Statement namers(m_database, sql + " IN (SELECT value FROM json_each(?))");
        namers.bindText(1, idArray(touched.ids(named)));
        while (namers.step())
            touched.add(kind, namers.integer(0));
    };
    add(Kind::Session, Kind::Person, "SELECT session FROM session_speakers WHERE person");
    add(Kind::Request, Kind::Person, "SELECT id FROM request WHERE person");
    add(Kind::Registration, Kind::Person, "SELECT id FROM registration WHERE person");
    add(Kind::Person, Kind::Organization, "SELECT id FROM person WHERE organization");
    return touched;
}

ChangeSet SearchIndex::withDated(ChangeSet touched)
{
    const auto add = [&](Kind kind, const QByteArray &sql, const QString &array) {
        Statement dated(m_database, sql + " IN (SELECT value FROM json_each(?))");
        dated.bindText(1, array);
        while (dated.step())
            touched.add(kind, dated.integer(0));
    };
    const auto otherYear = [&](Kind kind) {
        QSet<qint64> ids;
        if (touched.ids(kind).isEmpty())
            return ids;
        const Source &source = sourceOf(kind);
        Statement rows(m_database,
                       "SELECT t.id FROM json_each(?) j CROSS JOIN " + tableOf(source)
                           + " ON t.id = j.value CROSS JOIN search i ON i.rowid = t.id WHERE "
                             "i.year <> "
                           + source.year);
        rows.bindText(1, idArray(touched.ids(kind)));
        while (rows.step())
            ids.insert(rows.integer(0));
        return ids;
    };
    if (const QSet<qint64> series = otherYear(Kind::Series); !series.isEmpty()) {
        const QString array = idArray(series);
        add(Kind::Session, "SELECT id FROM session WHERE series", array);
        add(Kind::Registration, "SELECT id FROM registration WHERE session IS NULL AND series",
            array);
    }
    if (const QSet<qint64> sessions = otherYear(Kind::Session); !sessions.isEmpty()) {
        const QString array = idArray(sessions);
        for (const Kind kind :
             {Kind::Note, Kind::Action, Kind::Material, Kind::Request, Kind::Registration})
            add(kind, QByteArray("SELECT id FROM ") + sourceOf(kind).word + " WHERE session",
                array);
    }
    return touched;
}

void SearchIndex::refresh(const ChangeSet &changed)
{
    const ChangeSet touched = withDated(withNamers(changed));
    for (const Source &source : sources) {
        const QSet<qint64> &ids = touched.ids(source.kind);
        if (ids.isEmpty())
            continue;
        const QString array = idArray(ids);
        QSet<qint64> stale;
        {
            Statement rows(m_database,
                           "SELECT j.value FROM json_each(?) j CROSS JOIN search i ON i.rowid = "
                           "j.value LEFT JOIN "
                               + tableOf(source) + " ON t.id = j.value WHERE t.id IS NULL OR "
                               + "i.text <> " + tokensSql(source));
            rows.bindText(1, array);
            while (rows.step())
                stale.insert(rows.integer(0));
        }
        if (!stale.isEmpty()) {
            Statement remove(m_database,
                             "DELETE FROM search WHERE rowid IN (SELECT value FROM json_each(?))");
            remove.bindText(1, idArray(stale));
            remove.run();
        }
        Statement insert(m_database,
                         insertSql(source,
                                   "json_each(?) j CROSS JOIN " + tableOf(source)
                                       + " ON t.id = j.value WHERE NOT EXISTS (SELECT 1 FROM "
                                         "search i WHERE i.rowid = t.id)"));
        insert.bindText(1, array);
        insert.run();
    }
}

void SearchIndex::rebuild()
{
    Statement(m_database, "DELETE FROM search").run();
    for (const Source &source : sources)
        Statement(m_database, insertSql(source, tableOf(source))).run();
}

void SearchIndex::renew()
{
    QString script = u"DROP TABLE search; "_s;
    {
        Statement made(m_database, "SELECT sql FROM sqlite_schema WHERE name = 'search'");
        if (made.step())
            script += made.text(0) + u"; "_s;
        Statement set(m_database, "SELECT k, v FROM search_config WHERE k <> 'version'");
        while (set.step())
            script += u"INSERT INTO search (search, rank) VALUES ('%1', %2); "_s.arg(set.text(0),
                                                                                     set.text(1));
    }
    m_database.execute(script);
    for (const Source &source : sources)
        Statement(m_database, insertSql(source, tableOf(source))).run();
}

QStringList SearchIndex::faults()
{
    // One pass over the index for all kinds, since it is large.
    QByteArray isThere = "CASE i.kind";
    for (const Source &source : sources)
        isThere += QByteArray(" WHEN '") + source.word + "' THEN EXISTS (SELECT 1 FROM "
            + tableOf(source) + " WHERE t.id = i.rowid)";
    isThere += " ELSE 0 END";
    QMap<QString, qint64> counts;
    Statement gone(m_database,
                   "SELECT i.kind, count(*) FROM search i WHERE NOT " + isThere
                       + " GROUP BY i.kind");
    while (gone.step())
        counts[gone.text(0)] += gone.integer(1);
    for (const Source &source : sources) {
        Statement count(m_database,
                        "SELECT count(*) FROM " + tableOf(source)
                            + " LEFT JOIN search i ON i.rowid = t.id WHERE i.rowid IS NULL OR "
                              "i.year <> "
                            + source.year + " OR i.text <> " + tokensSql(source));
        if (count.step() && count.integer(0) > 0)
            counts[QLatin1StringView(source.word)] += count.integer(0);
    }
    QStringList faults;
    for (auto each = counts.cbegin(); each != counts.cend(); ++each)
        faults.append(
            u"search index: %1 of %2 out of date"_s.arg(QString::number(each.value()), each.key()));
    return faults;
}

QString SearchIndex::matchOf(Kind kind, const QString &text)
{
    SearchQuery query;
    query.text = text;
    return searchMatch(kind, query);
}

QList<SearchGroup> SearchIndex::find(const SearchQuery &query)
{
    QList<SearchGroup> groups;
    const QStringList words = soughtWords(query.text);
    if (words.isEmpty())
        return groups;
    QSet<Kind> called;
    for (const Kind kind : searchedKinds) {
        if (query.kind.value_or(kind) != kind)
            continue;
        SearchGroup found = group(kind, query, words);
        if (found.things.isEmpty())
            continue;
        if (sourceOf(kind).hasTitle && isEachIn(found.things.first().hit.title, words))
            called.insert(kind);
        groups.append(std::move(found));
    }
    std::stable_partition(groups.begin(), groups.end(), [&called](const SearchGroup &found) {
        return called.contains(found.kind);
    });
    return groups;
}

QList<int> SearchIndex::years()
{
    QList<int> years;
    Statement rows(m_database,
                   "SELECT CAST(substr(date, 1, 4) AS INTEGER) FROM session WHERE date <> '' UNION "
                   "SELECT CAST(substr(start, 1, 4) AS INTEGER) FROM series WHERE start <> '' "
                   "ORDER BY 1 DESC");
    while (rows.step())
        years.append(int(rows.integer(0)));
    return years;
}

QList<qint64> SearchIndex::ids(const QString &match, int limit)
{
    QList<qint64> ids;
    Statement rows(m_database,
                   "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?");
    rows.bindText(1, match);
    rows.bindInteger(2, limit);
    while (rows.step())
        ids.append(rows.integer(0));
    return ids;
}

SearchGroup SearchIndex::group(Kind kind, const SearchQuery &query, const QStringList &words)
{
    const int counted = std::max(SearchGroup::mostCounted, query.shown);
    const int most = counted < std::numeric_limits<int>::max() ? counted + 1 : counted;
    const QList<qint64> all = ids(searchMatch(kind, query), most);
    SearchGroup found{
        kind, int(std::min<qsizetype>(all.size(), counted)), all.size() > counted, {}};
    if (all.isEmpty())
        return found;
    // Of few all are read and put in order; of many those that are called so are asked for.
    const bool isTitled = sourceOf(kind).hasTitle;
    QList<qint64> shown;
    if (isTitled && all.size() > query.shown)
        shown = ids(searchMatch(kind, query, SoughtIn::Title), query.shown);
    const QSet<qint64> called(shown.cbegin(), shown.cend());
    for (const qint64 id : all) {
        if (shown.size() >= query.shown)
            break;
        if (!called.contains(id))
            shown.append(id);
    }
    for (const qint64 id : std::as_const(shown)) {
        if (auto read = thing(kind, id, words))
            found.things.append(*std::move(read));
    }
    if (isTitled && all.size() <= query.shown)
        std::stable_partition(
            found.things.begin(), found.things.end(),
            [&words](const FoundThing &each) { return isEachIn(each.hit.title, words); });
    return found;
}

std::optional<FoundThing> SearchIndex::thing(Kind kind, qint64 id, const QStringList &words)
{
    const Source &source = sourceOf(kind);
    FoundThing thing;
    thing.hit.kind = kind;
    thing.hit.id = id;
    QString title;
    QString text;
    qint64 session = 0;
    {
        Statement row(m_database,
                      QByteArray("SELECT ") + source.title + ", " + source.text + ", "
                          + source.session + ", " + source.year + ", " + source.audience + ", "
                          + source.state + " FROM " + tableOf(source) + " WHERE t.id = ?");
        row.bindInteger(1, id);
        if (!row.step())
            return std::nullopt;
        title = row.text(0);
        text = row.text(1);
        session = row.integer(2);
        thing.year = row.text(3).toInt();
        thing.audience = fromWord<Audience>(row.text(4)).value_or(Audience::Internal);
        thing.state = fromWord<RegistrationState>(row.text(5));
    }
    thing.hit.title = shortened(plainLine(title.left(4 * longestTitle)), longestTitle);
    thing.titleMarks = matchesIn(thing.hit.title, words);
    // A long note is shown where it was meant, a short one is told by its beginning.
    if (!source.hasTitle && thing.titleMarks.isEmpty())
        text = title + u' ' + text;
    else if (source.hasTitle && text.startsWith(title + u' '))
        text.remove(0, title.size() + 1);
    thing.hit.context = excerpt(text, words);
    thing.contextMarks = matchesIn(thing.hit.context, words);
    if (session != 0) {
        Statement row(m_database, "SELECT number, title FROM session WHERE id = ?");
        row.bindInteger(1, session);
        if (row.step()) {
            thing.session = SessionId(session);
            thing.sessionNumber = int(row.integer(0));
            thing.sessionTitle = row.text(1);
        }
    }
    return thing;
}

} // namespace convenor
