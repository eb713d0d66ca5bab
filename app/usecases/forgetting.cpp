// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/forgetting.h"

#include "base/fold.h"
#include "domain/namessought.h"
#include "exchange/filewords.h"
#include "storage/retentionstore.h"
#include "usecases/editing.h"
#include "usecases/notewords.h"

#include <QCoreApplication>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Wording", text);
}

/// Tables of which a row that means somebody is kept for the figures.
const QList<QByteArray> countedTables{"registration", "mailing_recipients"};

/// Finds, and then lets go. It lasts as long as the read or the write.
class Forgetting final
{
public:
    Forgetting(Stores &stores, const RetentionScope &scope);

    const RetentionPlan &plan() const { return m_plan; }
    int carryOut(const QDateTime &now);

private:
    void findRows();
    void findPeople();
    void keepWhatGoes();
    void findNames();
    void findWriting();
    void findFiles();
    void findChanges();
    void count();
    RowIds peopleOf(std::initializer_list<PersonFate> fates) const;
    bool isGoing(const RowChange &change) const;
    QByteArray bytesOf(ContentId content);

    void partPeople();
    void unnameNotes();
    void emptyRows();
    void emptyPeople();
    void dropContents();
    PersonId addNameless(const Person &instead);
    QString nextName() { return tr("Participant %1").arg(++m_lastNumber); }

    Stores &m_stores;
    RetentionStore m_store;
    const RetentionScope &m_scope;
    RetentionPlan m_plan;
    QHash<QByteArray, RowIds> m_rows; ///< that change, of tables with personal facts
    QHash<QByteArray, RowIds> m_there; ///< every row of those tables
    QHash<qint64, PersonFate> m_fates;
    QHash<qint64, QList<KeptFor>> m_ties;
    RowIds m_nameless;
    RowIds m_reached; ///< whose ways to be reached go
    QList<RetentionStore::NamedNote> m_notes;
    RowIds m_namingNotes; ///< which say a name that goes where the person would stand
    NamesSought m_names;
    RowIds m_files; ///< materials whose file goes
    QList<ChangeId> m_changes;
    int m_lastNumber = 0;
};

Forgetting::Forgetting(Stores &stores, const RetentionScope &scope)
    : m_stores(stores)
    , m_store(stores.database)
    , m_scope(scope)
{
    if (!m_scope.isOfPerson() && m_scope.series.isEmpty())
        return;
    findRows();
    findPeople();
    keepWhatGoes();
    findNames();
    findWriting();
    findFiles();
    findChanges();
    count();
}

void Forgetting::findRows()
{
    for (const RecordedTable &table : recordedTables()) {
        if (!holdsPersonalFacts(table.name))
            continue;
        m_there.insert(table.name, m_store.idsOf(table.name));
        if (table.name != "person")
            m_rows.insert(table.name, m_store.rowsIn(m_scope, table.name));
    }
    m_notes = m_store.namedNotes(m_rows.value("note"), m_scope.wholly);
}

RowIds Forgetting::peopleOf(std::initializer_list<PersonFate> fates) const
{
    RowIds people;
    for (auto each = m_fates.cbegin(); each != m_fates.cend(); ++each) {
        if (std::ranges::find(fates, each.value()) != fates.end())
            people.insert(each.key());
    }
    return people;
}

void Forgetting::findPeople()
{
    RowIds people = m_store.peopleIn(m_scope);
    for (const RetentionStore::NamedNote &note : std::as_const(m_notes))
        people.insert(note.person);
    m_ties = m_store.ties(m_scope, people);
    for (const qint64 id : std::as_const(people)) {
        const auto person = m_stores.rows.find(PersonId(id));
        if (!person || isNameless(person->key))
            continue;
        const QList<KeptFor> reasons = m_ties.value(id);
        const PersonFate fate = m_scope.wholly ? PersonFate::Nameless : fateOf(reasons);
        m_fates.insert(id, fate);
        if (fate != PersonFate::Nameless)
            m_plan.stays.append({person->id, person->name, reasons});
    }
    m_nameless = peopleOf({PersonFate::Nameless});
    m_reached = m_nameless;
    if (m_scope.isOfPerson())
        m_reached.insert(m_scope.person.value());
    std::ranges::sort(m_plan.stays, {}, [](const RetainedPerson &each) {
        return std::pair(fold(each.name), each.person.value());
    });
}

/// Of the rows that stay those in which something is to be changed, so that a second run finds
/// nothing.
void Forgetting::keepWhatGoes()
{
    const RowIds leaving = peopleOf({PersonFate::Nameless, PersonFate::Parted});
    for (auto each = m_rows.begin(); each != m_rows.end(); ++each) {
        if (goesWhole(each.key()))
            continue;
        const RowIds all = each.value();
        *each = m_store.filled(each.key(), columnsWith(each.key(), Fact::Personal), all);
        if (countedTables.contains(each.key()))
            *each += m_store.meaning(each.key(), all, leaving);
    }
    for (const RetentionStore::NamedNote &note : std::as_const(m_notes))
        m_rows["note"].insert(note.note);
    if (!m_scope.wholly)
        return;
    const auto shown = m_store.appearances(m_nameless);
    for (auto each = shown.cbegin(); each != shown.cend(); ++each)
        m_rows[each.key()] += each.value();
}

void Forgetting::findNames()
{
    const auto addAll = [this](const QSet<QString> &texts) {
        for (const QString &text : texts)
            m_names.add(text);
    };
    addAll(m_store.texts("person", {"name", "email"}, m_nameless));
    addAll(m_store.texts("person", {"email"}, m_reached));
    QSet<QString> known;
    for (const QString &name :
         m_store.texts("person", {"name", "email"}, m_there.value("person") - m_reached))
        known.insert(fold(name));
    // Of who is not known by name one word alone would be found everywhere.
    const auto addUnknown = [&](const QByteArray &table, const QList<QByteArray> &columns) {
        for (const QString &text : m_store.texts(table, columns, m_rows.value(table))) {
            const QString folded = fold(text);
            if (folded.contains(u' ') && !known.contains(folded))
                m_names.add(text);
        }
    };
    addUnknown("attendance_visitors", {"name", "original_name", "email"});
    addUnknown("mailing_recipients", {"address"});
}

void Forgetting::findWriting()
{
    if (m_names.isEmpty())
        return;
    for (const RecordedTable &table : recordedTables()) {
        m_store.eachWriting(table.name, [&](const RetentionStore::Words &words) {
            const QStringList names = m_names.in(words.text);
            if (names.isEmpty())
                return;
            const QString folded = fold(words.text);
            const bool isName = words.column == "attributed_as"
                && std::ranges::any_of(names,
                                       [&](const QString &name) { return fold(name) == folded; });
            if (isName)
                m_namingNotes.insert(words.row);
            else
                m_plan.toLookAt.append(
                    {table.name, words.column, words.session, names.join(u", "_s)});
        });
    }
    m_rows["note"] += m_namingNotes;
}

QByteArray Forgetting::bytesOf(ContentId content)
{
    QByteArray bytes;
    m_stores.contents.read(content, [&bytes](const QByteArray &piece) {
        bytes += piece;
        return true;
    });
    return bytes;
}

void Forgetting::findFiles()
{
    if (m_names.isEmpty())
        return;
    const RowIds materials =
        m_scope.isOfPerson() ? m_store.idsOf("material") : m_store.rowsIn(m_scope, "material");
    for (const RetentionStore::KeptFile &file : m_store.files(materials)) {
        const auto named = names(bytesOf(ContentId(file.content)), m_names);
        if (named == true && file.isInternal)
            m_files.insert(file.material);
        else if (named != false)
            m_plan.toLookAt.append({"material", {}, file.session, file.file});
    }
}

/// A row that is no more may have been anybody's: it is not kept in the history either.
bool Forgetting::isGoing(const RowChange &change) const
{
    if (change.table == "person" && m_reached.contains(change.id))
        return true;
    if (change.table == "material" && m_files.contains(change.id))
        return true;
    if (m_rows.value(change.table).contains(change.id))
        return true;
    const auto there = m_there.constFind(change.table);
    if (there == m_there.cend() || there->contains(change.id))
        return false;
    const auto means = [this](const std::optional<QVariant> &value) {
        return value && value->typeId() == QMetaType::LongLong
            && m_fates.contains(value->toLongLong());
    };
    return change.table != "note" || std::ranges::any_of(change.before, means)
        || std::ranges::any_of(change.after, means);
}

void Forgetting::findChanges()
{
    const bool goes = !m_reached.isEmpty() || !m_names.isEmpty()
        || std::ranges::any_of(m_rows, [](const RowIds &rows) { return !rows.isEmpty(); });
    if (goes)
        m_changes =
            m_stores.changes.withAny([this](const RowChange &change) { return isGoing(change); },
                                     [this](const QString &text) { return m_names.isIn(text); });
}

void Forgetting::count()
{
    const auto set = [this](Going what, qsizetype number) {
        m_plan.goes[size_t(what)] = int(number);
    };
    const auto rows = [this](const char *table) { return m_rows.value(table).size(); };
    RowIds parted;
    for (const qint64 person : peopleOf({PersonFate::Parted})) {
        for (const QByteArray &table : countedTables) {
            if (!m_store.meaning(table, m_rows.value(table), {person}).isEmpty())
                parted.insert(person);
        }
    }
    set(Going::Registrations, rows("registration"));
    set(Going::People, m_nameless.size());
    set(Going::Contacts,
        m_store.filled("person", columnsWith("person", Fact::Personal), m_reached - m_nameless)
            .size());
    set(Going::StandIns, parted.size());
    set(Going::Answers, rows("registration_answers"));
    set(Going::Requests, rows("request"));
    set(Going::Visitors, rows("attendance_visitors"));
    set(Going::Recipients, rows("mailing_recipients"));
    set(Going::Notes, rows("note"));
    set(Going::Files, m_files.size());
    set(Going::Changes, m_changes.size());
}

int Forgetting::carryOut(const QDateTime &now)
{
    int rows = 0;
    for (const int each : m_plan.goes)
        rows += each;
    if (rows > 0) {
        m_lastNumber = int(std::ranges::count_if(
            m_store.texts("person", {"key"}, m_store.idsOf("person")), isNameless));
        unnameNotes();
        partPeople();
        emptyRows();
        emptyPeople();
        m_store.clear("material", {"content", "file"}, m_files);
        m_stores.changes.blank(m_changes);
        m_store.markRemoved(m_scope.series, now);
    }
    dropContents();
    return rows;
}

PersonId Forgetting::addNameless(const Person &instead)
{
    Person person;
    person.key = QLatin1StringView(namelessKey) + newKey();
    person.name = nextName();
    person.organization = instead.organization;
    person.country = instead.country;
    m_stores.rows.add(person);
    return person.id;
}

void Forgetting::partPeople()
{
    for (const qint64 id : peopleOf({PersonFate::Parted})) {
        const auto person = m_stores.rows.find(PersonId(id));
        const bool isNeeded = std::ranges::any_of(countedTables, [&](const QByteArray &table) {
            return !m_store.meaning(table, m_rows.value(table), {id}).isEmpty();
        });
        if (!person || !isNeeded)
            continue;
        const PersonId standIn = addNameless(*person);
        for (const QByteArray &table : countedTables)
            m_store.move(table, m_rows.value(table), id, standIn.value());
    }
}

void Forgetting::unnameNotes()
{
    m_store.clear("note", {"attributed_as"}, m_namingNotes);
    for (const RetentionStore::NamedNote &note : std::as_const(m_notes))
        m_store.unname(note.note,
                       note.hasConcern ? constituencyWords({}, {})
                                       : constituencyWords(note.kind, note.country));
    for (const qint64 note : std::as_const(m_namingNotes))
        m_store.unname(note, constituencyWords({}, {}));
}

void Forgetting::emptyRows()
{
    for (auto each = m_rows.cbegin(); each != m_rows.cend(); ++each) {
        if (goesWhole(each.key()))
            m_store.remove(each.key(), each.value());
        else
            m_store.clear(each.key(), columnsWith(each.key(), Fact::Personal), each.value());
    }
}

void Forgetting::emptyPeople()
{
    m_store.removeMentions(m_nameless);
    m_store.clear("person", columnsWith("person", Fact::Personal), m_reached);
    m_store.clear("person", columnsWith("person", Fact::Published), m_nameless);
    const auto shown = m_store.appearances(m_nameless);
    for (auto each = shown.cbegin(); each != shown.cend(); ++each)
        m_store.clear(each.key(), columnsWith(each.key(), Fact::Published), each.value());
    const RowIds nowhere = m_store.unreferred(m_nameless);
    for (const qint64 id : std::as_const(m_nameless)) {
        auto person = m_stores.rows.find(PersonId(id));
        if (!person)
            continue;
        if (nowhere.contains(id)) {
            m_stores.rows.remove(PersonId(id));
            continue;
        }
        person->key = QLatin1StringView(namelessKey) + newKey();
        person->name = m_ties.value(id).isEmpty() ? nextName() : tr("Name withheld");
        m_stores.rows.replace(*person);
    }
}

/// What can be undone may still need its files.
void Forgetting::dropContents()
{
    const RowIds unused = m_stores.contents.unreferred();
    m_stores.contents.remove(unused - m_stores.changes.named(unused));
}

} // namespace

RetentionPlan wouldGo(Stores &stores, const RetentionScope &scope)
{
    return Forgetting(stores, scope).plan();
}

Gone letGo(Stores &stores, const RetentionScope &scope, const QDateTime &now)
{
    Forgetting forgetting(stores, scope);
    const int rows = forgetting.carryOut(now);
    return {forgetting.plan(), rows};
}

} // namespace convenor
