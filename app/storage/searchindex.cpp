// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/searchindex.h"

#include "base/fold.h"
#include "base/shorttext.h"
#include "storage/statement.h"

#include <QRegularExpression>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTitle = 90;

struct Source
{
    Kind kind;
    const char *word;
    const char *table;
    const char *title; ///< what it is called
    const char *text; ///< everything that is searched beside it
};

// Dates are searched as they are written in the file. Mail that was made is no text to be found.
const Source sources[] = {
    {Kind::Series, "series", "series", "title",
     "event_type || ' ' || location || ' ' || introduction || ' ' || objectives || ' ' || "
     "notes_policy || ' ' || participation || ' ' || observers || ' ' || "
     "coalesce((SELECT group_concat(text, ' ') FROM series_criteria WHERE series = t.id), '')"},
    {Kind::Session, "session", "session", "title",
     "date || ' ' || venue || ' ' || room || ' ' || (SELECT coalesce(group_concat(value, ', '), "
     "'') "
     "FROM json_each(nullif(topics, ''))) || ' ' || description || ' ' || summary "
     "|| ' ' || coalesce((SELECT group_concat(p.name || ' ' || s.position, ' ') FROM "
     "session_speakers s JOIN person p ON p.id = s.person WHERE s.session = t.id), '')"},
    {Kind::Person, "person", "person", "name",
     "given_name || ' ' || family_name || ' ' || position || ' ' || email || ' ' || phone || ' ' "
     "|| biography || ' ' || coalesce((SELECT name || ' ' || acronym FROM organization o WHERE "
     "o.id = t.organization), '')"},
    {Kind::Organization, "organization", "organization", "name",
     "acronym || ' ' || (SELECT coalesce(group_concat(value, ', '), '') FROM "
     "json_each(nullif(aliases, ''))) || ' ' || website || ' ' || notes"},
    {Kind::Note, "note", "note", "substr(text, 1, 200)", "text || ' ' || attributed_as"},
    {Kind::Action, "action", "action", "substr(text, 1, 200)",
     "text || ' ' || owner_text || ' ' || reason"},
    {Kind::Material, "material", "material", "title", "url || ' ' || file"},
    {Kind::Request, "request", "request",
     "coalesce((SELECT name FROM person p WHERE p.id = t.person), '')", "\"for\" || ' ' || reason"},
    {Kind::Registration, "registration", "registration",
     "coalesce((SELECT name FROM person p WHERE p.id = t.person), '')",
     "reason || ' ' || questions || ' ' || access_needs || ' ' || list_as || ' ' || "
     "coalesce((SELECT group_concat(answer, ' ') FROM registration_answers a WHERE "
     "a.registration = t.id), '') || ' ' || coalesce((SELECT group_concat(evidence, ' ') FROM "
     "registration_claims c WHERE c.registration = t.id), '')"},
};

QByteArray insertSql(const Source &source, const QByteArray &where)
{
    return QByteArray("INSERT INTO search (rowid, kind, text) SELECT id, '") + source.word
        + "', search_text(" + source.title + " || ' ' || " + source.text + ") FROM \""
        + source.table + "\" t" + where;
}

QString idArray(const QSet<qint64> &ids)
{
    QString text(u'[');
    for (const qint64 id : ids) {
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
    return text.replace(marks, u"\\1"_s).simplified();
}

/// About `width` letters around the first word that begins with one of the folded words.
QString excerpt(const QString &text, const QStringList &words)
{
    constexpr qsizetype width = 120;
    const QString plain = plainLine(text);
    qsizetype at = 0;
    for (qsizetype begin = 0; begin < plain.size();) {
        qsizetype end = plain.indexOf(u' ', begin);
        if (end < 0)
            end = plain.size();
        const QString folded = searchText(QStringView(plain).sliced(begin, end - begin));
        const auto begins = [&folded](const QString &word) {
            return folded.startsWith(word) || folded.contains(u' ' + word);
        };
        if (std::any_of(words.cbegin(), words.cend(), begins)) {
            at = begin;
            break;
        }
        begin = end + 1;
    }
    qsizetype from = std::max<qsizetype>(0, at - width / 3);
    if (from > 0)
        from = plain.indexOf(u' ', from) + 1;
    const QString part = plain.sliced(from, std::min(width, plain.size() - from));
    return (from > 0 ? u"…"_s : QString()) + part
        + (from + part.size() < plain.size() ? u"…"_s : QString());
}

/// Kinds stand together; first those of which something is called as was typed, and that first in
/// its kind: "Andrew Harper" means the person before the sessions in which he speaks.
void rank(QList<SearchHit> &hits, const QStringList &words)
{
    const auto isCalled = [&words](const SearchHit &hit) {
        const QString title = u' ' + searchText(hit.title);
        return std::all_of(words.cbegin(), words.cend(),
                           [&title](const QString &word) { return title.contains(u' ' + word); });
    };
    std::array<bool, kindCount> known{};
    QSet<qint64> called;
    for (const SearchHit &hit : std::as_const(hits)) {
        if (isCalled(hit)) {
            called.insert(hit.id);
            known[size_t(hit.kind)] = true;
        }
    }
    std::stable_sort(hits.begin(), hits.end(), [&](const SearchHit &a, const SearchHit &b) {
        const auto place = [&](const SearchHit &hit) {
            return std::tuple(!known[size_t(hit.kind)], hit.kind, !called.contains(hit.id));
        };
        return place(a) < place(b);
    });
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

void SearchIndex::refresh(const ChangeSet &changed)
{
    const ChangeSet touched = withNamers(changed);
    for (const Source &source : sources) {
        const QSet<qint64> &ids = touched.ids(source.kind);
        if (ids.isEmpty())
            continue;
        const QString array = idArray(ids);
        Statement remove(m_database,
                         "DELETE FROM search WHERE rowid IN (SELECT value FROM json_each(?))");
        remove.bindText(1, array);
        remove.run();
        Statement insert(m_database,
                         insertSql(source, " WHERE id IN (SELECT value FROM json_each(?))"));
        insert.bindText(1, array);
        insert.run();
    }
}

void SearchIndex::rebuild()
{
    Statement(m_database, "DELETE FROM search").run();
    for (const Source &source : sources)
        Statement(m_database, insertSql(source, {})).run();
}

void SearchIndex::renew()
{
    QString script;
    {
        Statement made(m_database, "SELECT sql FROM sqlite_schema WHERE name = 'search'");
        if (made.step())
            script = made.text(0);
    }
    m_database.execute(u"DROP TABLE search; "_s + script);
    for (const Source &source : sources)
        Statement(m_database, insertSql(source, {})).run();
}

QStringList SearchIndex::faults()
{
    QStringList faults;
    for (const Source &source : sources) {
        const QByteArray table = source.table;
        Statement count(m_database,
                        "SELECT (SELECT count(*) FROM \"" + table
                            + "\" WHERE id NOT IN (SELECT rowid FROM search)) + (SELECT count(*) "
                              "FROM search WHERE kind = '"
                            + source.word + "' AND rowid NOT IN (SELECT id FROM \"" + table
                            + "\"))");
        if (count.step() && count.integer(0) > 0)
            faults.append(u"search index: %1 of %2 out of date"_s.arg(
                QString::number(count.integer(0)), QLatin1StringView(source.word)));
    }
    return faults;
}

QString SearchIndex::matchOf(const QString &text)
{
    QString match;
    for (const QString &word : fold(text).split(u' ', Qt::SkipEmptyParts))
        match += (match.isEmpty() ? u"text:\""_s : u" text:\""_s) + word + u"\"*"_s;
    return match;
}

QList<SearchHit> SearchIndex::find(const QString &text, int limit)
{
    const QString match = matchOf(text);
    if (match.isEmpty())
        return {};
    const QStringList words = fold(text).split(u' ', Qt::SkipEmptyParts);
    QList<std::pair<QString, qint64>> found;
    {
        Statement rows(m_database, "SELECT kind, rowid FROM search WHERE search MATCH ? LIMIT ?");
        rows.bindText(1, match);
        rows.bindInteger(2, limit);
        while (rows.step())
            found.append({rows.text(0), rows.integer(1)});
    }
    QList<SearchHit> hits;
    for (const auto &[kind, id] : std::as_const(found))
        hits.append(hit(kind, id, words));
    rank(hits, words);
    return hits;
}

SearchHit SearchIndex::hit(const QString &kind, qint64 id, const QStringList &words)
{
    for (const Source &source : sources) {
        if (kind != QLatin1StringView(source.word))
            continue;
        Statement row(m_database,
                      QByteArray("SELECT ") + source.title + ", " + source.text + " FROM \""
                          + source.table + "\" t WHERE id = ?");
        row.bindInteger(1, id);
        if (row.step())
            return {source.kind, id, shortened(plainLine(row.text(0)), longestTitle),
                    excerpt(row.text(1), words)};
    }
    return {};
}

} // namespace convenor
