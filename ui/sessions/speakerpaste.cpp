// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/speakerpaste.h"

#include "ui/sessions/sessionedit.h"
#include "ui/support/plainlabel.h"
#include "ui/widgets/partstable.h"
#include "usecases/directory.h"
#include "usecases/wording.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

enum Column { Tick, Role, Title, Name, Who, Position, Organization_, Doubts };

QList<PartColumn> columns(Workspace &workspace)
{
    using Editing = PartColumn::Editing;
    const auto roles = choicesOf<SpeakerRole>([](SpeakerRole role) { return label(role); },
                                              SpeakerPaste::tr("No role"));
    return {{SpeakerPaste::tr("Add"), Editing::Check, {}, {}, {}},
            {SpeakerPaste::tr("Role"), Editing::Choice, roles, {}, {}},
            {SpeakerPaste::tr("Title"), Editing::Text, {}, {}, {}},
            {SpeakerPaste::tr("Name"), Editing::Text, {}, {}, {}},
            {SpeakerPaste::tr("In the directory"), Editing::Choice, {}, {}, {}},
            {SpeakerPaste::tr("Position"), Editing::Text, {}, {}, {}},
            {SpeakerPaste::tr("Organization"),
             Editing::Search,
             {},
             organizationsNamed(workspace),
             SpeakerPaste::tr("Add “%1” as a new organization")},
            {SpeakerPaste::tr("To look at"), Editing::None, {}, {}, {}}};
}

/// Doubts that are settled once somebody said which organization it is.
bool isOfOrganization(SpeakerDoubt doubt)
{
    using enum SpeakerDoubt;
    return doubt == NoOrganization || doubt == UnknownOrganization || doubt == SeveralOrganizations
        || doubt == NotToldApart || doubt == MoreThanOrganization;
}

QString personWords(const PersonRow &person)
{
    const QString &of =
        person.organizationName.isEmpty() ? person.position : person.organizationName;
    return of.isEmpty() ? person.name : u"%1 — %2"_s.arg(person.name, of);
}

} // namespace

SpeakerPaste::SpeakerPaste(Workspace &workspace, SessionId session, const QString &text,
                           QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_coming{session, {}}
    , m_text(new QPlainTextEdit(text, this))
    , m_table(new PartsTable(u"comingSpeakers"_s, tr("Speakers that were read"), columns(workspace),
                             0, this))
    , m_doubts(new QLabel(this))
    , m_take(new QPushButton(this))
    , m_pause(new QTimer(this))
{
    constexpr int pause = 120; // ms, between keystrokes
    setObjectName(u"speakerPaste"_s);
    setWindowTitle(tr("Paste speakers"));
    resize(1180, 640);
    m_text->setObjectName(u"pastedEdit"_s);
    m_text->setAccessibleName(tr("Pasted lines"));
    m_text->setPlaceholderText(tr("Moderator: Ms Jane Doe, Head of Protection, Harbour Relief\n"
                                  "Panellists:\n"
                                  "Mr John McDonald, Director, ICVA, john@example.org"));
    m_text->setTabChangesFocus(true);
    m_text->selectAll();
    m_doubts->setObjectName(u"doubtsLabel"_s);
    showPlain(m_doubts);
    m_take->setObjectName(u"addSpeakersButton"_s);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pause);
    buildTable();
    layOut();
    connect(m_text, &QPlainTextEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_pause, &QTimer::timeout, this, &SpeakerPaste::read);
    connect(m_take, &QPushButton::clicked, this, &SpeakerPaste::take);
    read();
}

void SpeakerPaste::buildTable()
{
    m_table->setWidths({44, 104, 72, 0, 0, 0, 0, 0});
    m_table->model()->onEdit(
        [this](qint64 row, int column, const QVariant &value) { return edit(row, column, value); });
    connect(m_table, &PartsTable::currentChanged, this, &SpeakerPaste::showDoubts);
    // Whoever is not to be added is not ticked.
    if (auto *remove = m_table->findChild<QAction *>(u"removeAction"_s))
        remove->setVisible(false);
    m_table->setReadOnly(false);
}

void SpeakerPaste::layOut()
{
    auto *above = new QLabel(this);
    showPlain(above);
    above->setText(tr("Paste or type a line a speaker. What is read of it stands below and can be "
                      "corrected there: double click, or Enter."));
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->addWidget(m_text);
    parts->addWidget(m_table);
    parts->setStretchFactor(0, 2);
    parts->setStretchFactor(1, 3);
    parts->setChildrenCollapsible(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_take, QDialogButtonBox::AcceptRole);
    m_take->setDefault(true);
    // Not of the button: its own is the letter in its text, which changes with the number.
    auto *enter = new QShortcut(Qt::CTRL | Qt::Key_Return, this);
    connect(enter, &QShortcut::activated, m_take, &QPushButton::click);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(above);
    layout->addWidget(parts, 1);
    layout->addWidget(m_doubts);
    layout->addWidget(buttons);
    setTabOrder(m_text, m_table->view());
    setTabOrder(m_table->view(), m_take);
    m_text->setFocus();
}

QList<QString> SpeakerPaste::keysOfPeople() const
{
    QList<QString> keys;
    QHash<QString, int> seen;
    for (const ComingSpeaker &each : m_coming.people)
        keys.append(each.line.source + u'\n' + QString::number(seen[each.line.source]++));
    return keys;
}

void SpeakerPaste::read()
{
    const auto coming = SpeakerLists(m_workspace).read(m_coming.session, m_text->toPlainText());
    if (!coming) {
        m_table->tell(worded(coming.error()));
        return;
    }
    m_coming = *coming;
    const QList<QString> keys = keysOfPeople();
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const auto corrected = m_corrected.constFind(keys[i]);
        if (corrected == m_corrected.cend())
            continue;
        const int line = m_coming.people[i].line.line;
        m_coming.people[i] = *corrected;
        m_coming.people[i].line.line = line;
    }
    m_table->tell({});
    show();
}

void SpeakerPaste::show()
{
    QList<PartRow> rows;
    for (qsizetype i = 0; i < m_coming.people.size(); ++i)
        rows.append(rowOf(m_coming.people[i], i + 1));
    m_table->setRows(rows);
    if (m_table->currentId() == 0 && !rows.isEmpty())
        m_table->select(1);
    const int wanted = m_coming.wanted();
    m_take->setText(tr("&Add %n speakers", nullptr, wanted));
    m_take->setEnabled(wanted > 0);
    showDoubts();
}

PartRow SpeakerPaste::rowOf(const ComingSpeaker &coming, qint64 id) const
{
    const SpeakerLine &line = coming.line;
    PartCell tick{
        {}, coming.isWanted, {}, coming.isDecided() && !line.has(SpeakerDoubt::SpeaksAlready)};
    PartCell who;
    who.value = QString();
    if (!coming.person.isNull())
        who.value = QString::number(coming.person.value());
    else if (coming.isNew)
        who.value = u"new"_s;
    who.isEditable = !line.name.isEmpty() && !coming.maybe.isEmpty();
    for (const PersonRow &person : coming.maybe) {
        who.choices.append({QString::number(person.id.value()), personWords(person)});
        if (person.id == coming.person)
            who.text = personWords(person);
    }
    who.choices.append({u"new"_s, tr("New person")});
    if (coming.isNew)
        who.text = tr("New person");
    else if (coming.person.isNull() && who.isEditable)
        who.text = tr("⚠ Choose");
    PartCell organization{line.organization, QVariant::fromValue(line.known.value()), {}};
    if (line.known.isNull() && !line.organization.isEmpty())
        organization.note = line.has(SpeakerDoubt::SeveralOrganizations) ? tr("choose") : tr("new");
    return {id,
            {tick,
             {line.role ? label(*line.role) : QString(),
              line.role ? wordOf(*line.role) : QString(),
              {}},
             {line.honorific, {}, {}},
             {line.name, {}, {}},
             who,
             {line.position, {}, {}},
             organization,
             {doubtsOf(coming), {}, {}}}};
}

QString SpeakerPaste::doubtsOf(const ComingSpeaker &coming) const
{
    QStringList words;
    for (const SpeakerDoubt doubt : coming.line.doubts)
        words.append(label(doubt));
    if (!coming.line.offered.isEmpty() && coming.line.known.isNull()) {
        const auto names = namesOf(m_workspace, coming.line.offered);
        QStringList offered;
        for (const OrganizationId id : coming.line.offered)
            offered.append(names.value(id));
        words.append(tr("%1 may be meant").arg(offered.join(u", "_s)));
    }
    return words.isEmpty() ? QString() : u"⚠ "_s + words.join(u"; "_s);
}

void SpeakerPaste::showDoubts()
{
    const qint64 row = m_table->currentId();
    if (row < 1 || row > m_coming.people.size()) {
        m_doubts->setText(tr("Nothing to be read yet."));
        return;
    }
    const ComingSpeaker &coming = m_coming.people[row - 1];
    const QString doubts = doubtsOf(coming);
    QString words = tr("Line %1: %2")
                        .arg(QString::number(coming.line.line),
                             doubts.isEmpty() ? tr("nothing to look at") : doubts);
    if (!coming.line.email.isEmpty())
        words += u"  ·  "_s + coming.line.email;
    m_doubts->setText(words);
}

QString SpeakerPaste::edit(qint64 row, int column, const QVariant &value)
{
    ComingSpeaker corrected = m_coming.people[row - 1];
    const QString refusal = correct(corrected, column, value);
    if (!refusal.isEmpty())
        return refusal;
    const QString key = keysOfPeople()[row - 1];
    m_coming.people[row - 1] = corrected;
    m_corrected.insert(key, corrected);
    show();
    return {};
}

QString SpeakerPaste::correct(ComingSpeaker &coming, int column, const QVariant &value)
{
    const SpeakerLists lists(m_workspace);
    SpeakerLine &line = coming.line;
    const QString typed = value.toString().trimmed();
    if (column == Tick) {
        coming.isWanted = value.toBool();
    } else if (column == Role) {
        line.role = fromWord<SpeakerRole>(typed);
        line.doubts.removeOne(SpeakerDoubt::OnlyRole);
    } else if (column == Title) {
        line.honorific = typed;
        line.doubts.removeOne(SpeakerDoubt::TitleOrName);
    } else if (column == Position) {
        line.position = typed;
        line.doubts.removeOne(SpeakerDoubt::NotToldApart);
    } else if (column == Who) {
        const PersonId person(typed == u"new" ? 0 : typed.toLongLong());
        const auto meant = lists.meant(m_coming.session, coming, person);
        if (!meant)
            return worded(meant.error());
        coming = *meant;
    } else {
        if (column == Name) {
            line.name = typed;
            line.doubts.removeIf([](SpeakerDoubt doubt) {
                return doubt == SpeakerDoubt::NoSpeaker || doubt == SpeakerDoubt::NoName
                    || doubt == SpeakerDoubt::OnlyRole || doubt == SpeakerDoubt::Twice
                    || doubt == SpeakerDoubt::TitleOrName;
            });
            if (typed.isEmpty())
                line.doubts.prepend(SpeakerDoubt::NoName);
        } else if (const QString refusal = setOrganization(line, value); !refusal.isEmpty()) {
            return refusal;
        }
        // Who is chosen stays chosen; else the organization may tell who is meant.
        const bool isChosen = column == Organization_ && coming.isDecided();
        const auto looked = isChosen ? lists.meant(m_coming.session, coming, coming.person)
                                     : lists.lookUp(m_coming.session, line);
        if (!looked)
            return worded(looked.error());
        coming = *looked;
    }
    return {};
}

QString SpeakerPaste::setOrganization(SpeakerLine &line, const QVariant &value)
{
    const QString typed = value.toString().trimmed();
    if (value.canConvert<NewName>()) {
        line.organization = value.value<NewName>().name;
        line.known = {};
    } else if (value.typeId() == QMetaType::LongLong) {
        const auto chosen = Directory(m_workspace).organization(OrganizationId(value.toLongLong()));
        if (!chosen)
            return worded(chosen.error());
        line.organization = chosen->name;
        line.known = chosen->id;
    } else if (typed.isEmpty()) {
        line.organization.clear();
        line.known = {};
    } else {
        return tr("No organization is called exactly “%1”: choose a line of the list.").arg(typed);
    }
    line.doubts.removeIf(isOfOrganization);
    line.offered.clear();
    return {};
}

void SpeakerPaste::take()
{
    if (m_pause->isActive()) { // what was typed last counts
        m_pause->stop();
        read();
    }
    const auto added = SpeakerLists(m_workspace).take(m_coming);
    if (!added) {
        const QString way = wayOut(added.error());
        m_table->tell(way.isEmpty() ? worded(added.error())
                                    : u"%1: %2"_s.arg(worded(added.error()), way));
        return;
    }
    emit done(tr("%n speakers added", nullptr, *added));
    accept();
}

} // namespace convenor
