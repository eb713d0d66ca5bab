// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/speakerstable.h"

#include "domain/invitation.h"
#include "domain/series.h"
#include "ui/sessions/speakerinvitations.h"
#include "ui/sessions/speakerpaste.h"
#include "ui/support/plainlabel.h"
#include "ui/widgets/clocks.h"
#include "ui/widgets/partstable.h"
#include "ui/widgets/signs.h"
#include "usecases/directory.h"
#include "usecases/planning.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

enum Column { Name, Role, Position, Organization_, State, TheirTime };

QList<PartColumn> columns(Workspace &workspace)
{
    using Editing = PartColumn::Editing;
    return {
        {SpeakersTable::tr("Name"), Editing::None, {}, {}, {}},
        {SpeakersTable::tr("Role"),
         Editing::Choice,
         choicesOf<SpeakerRole>([](SpeakerRole role) { return label(role); },
                                SpeakersTable::tr("No role")),
         {},
         {}},
        {SpeakersTable::tr("Position"), Editing::Text, {}, {}, {}},
        {SpeakersTable::tr("Organization"),
         Editing::Search,
         {},
         organizationsNamed(workspace),
         SpeakersTable::tr("Add “%1” as a new organization")},
        {SpeakersTable::tr("State"),
         Editing::Choice,
         choicesOf<SpeakerState>([](SpeakerState state) { return label(state); }),
         {},
         {}},
        {SpeakersTable::tr("Their time"), Editing::None, {}, {}, {}},
    };
}

/// By the speaker's own zone, else by the country's where it has one alone.
QString theirTime(const Person &person, const ClockTime &when)
{
    if (!when.day.isValid() || !when.start.isValid())
        return {};
    const QStringList zones = zonesOfPerson(person.timeZone, person.country, when.day);
    if (zones.size() > 1)
        return SpeakersTable::tr("several zones, not chosen");
    return zones.isEmpty() ? QString() : timeThere(when, zones.first());
}

/// "Invited, 3 Feb": the day by the viewer's clock.
QString stateWords(const Speaker &speaker)
{
    const QDateTime at = since(speaker);
    if (!at.isValid())
        return label(speaker.state);
    return SpeakersTable::tr("%1, %2").arg(label(speaker.state),
                                           QLocale().toString(at.toLocalTime().date(), u"d MMM"_s));
}

} // namespace

SpeakersTable::SpeakersTable(Workspace &workspace, Prompts &prompts, SessionEdit edit,
                             QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_list("speakers", &Session::speakers, std::move(edit))
    , m_table(new PartsTable(u"speakersTable"_s, tr("Speakers"), columns(workspace), 0, this))
    , m_hint(new QLabel(this))
    , m_invitations(new SpeakerInvitations(workspace, prompts, this))
{
    m_hint->setObjectName(u"speakersHint"_s);
    showPlain(m_hint);
    m_table->setWidths({150, 104, 0, 0, 132, 150});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->addWidget(m_hint);
    layout->addWidget(m_table, 1);
    auto *line = m_table->addLine(u"speakerAddEdit"_s, tr("Type a name to add a speaker"),
                                  peopleNamed(workspace), tr("Add “%1” as a new person"));
    line->installEventFilter(this);
    setFocusProxy(m_table);
    buildPaste();
    buildDeeds();
    buildInvitations();
}

void SpeakersTable::buildDeeds()
{
    connect(m_table, &PartsTable::chosen, this, [this](qint64 id) { add(PersonId(id)); });
    connect(m_table, &PartsTable::newNameGiven, this, &SpeakersTable::addNew);
    connect(m_table, &PartsTable::removeRequested, this, [this](qint64 id) {
        const QString refusal = m_list.remove(id);
        m_table->tell(refusal);
        if (refusal.isEmpty())
            emit done(tr("Speaker removed"));
    });
    m_table->model()->onMove([this](int from, int to) { return m_list.move(from, to); });
    m_table->model()->onEdit(
        [this](qint64 id, int column, const QVariant &value) { return edit(id, column, value); });
    auto *open = m_table->addDeed(u"openPerson"_s, tr("Open in the directory"),
                                  QIcon::fromTheme(u"user-identity"_s), Qt::CTRL | Qt::Key_Return);
    auto *update =
        m_table->addDeed(u"updateFromDirectory"_s, tr("Update from the directory"),
                         QIcon::fromTheme(u"view-refresh"_s), Qt::CTRL | Qt::SHIFT | Qt::Key_U);
    connect(update, &QAction::triggered, this, &SpeakersTable::takeFromDirectory);
    connect(open, &QAction::triggered, this, [this] {
        for (const Speaker &speaker : std::as_const(m_session.speakers)) {
            if (speaker.id.value() == m_table->currentId())
                emit personRequested(speaker.person);
        }
    });
}

void SpeakersTable::buildPaste()
{
    m_paste = new QAction(QIcon::fromTheme(u"edit-paste"_s), tr("Paste lines…"), this);
    m_paste->setObjectName(u"pasteSpeakersAction"_s);
    m_paste->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_V);
    m_paste->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_paste->setToolTip(tr("Paste lines such as “Ms Jane Doe, Head of X, Org” (%1)")
                            .arg(m_paste->shortcut().toString(QKeySequence::NativeText)));
    addAction(m_paste);
    m_table->view()->addAction(m_paste);
    auto *button = new QToolButton(this);
    button->setObjectName(u"pasteSpeakersButton"_s);
    button->setDefaultAction(m_paste);
    button->setAccessibleName(m_paste->text());
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    m_table->addWidget(button);
    connect(m_paste, &QAction::triggered, this,
            [this] { paste(QGuiApplication::clipboard()->text()); });
}

void SpeakersTable::paste(const QString &text)
{
    constexpr qsizetype longest = 200000; // no list of speakers
    auto *dialog = new SpeakerPaste(m_workspace, m_session.id, text.left(longest), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SpeakerPaste::done, this, &SpeakersTable::done);
    dialog->open();
}

bool SpeakersTable::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste)) {
        const QString text = QGuiApplication::clipboard()->text();
        if (text.trimmed().contains(u'\n')) {
            paste(text);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SpeakersTable::buildInvitations()
{
    auto *one =
        m_table->addDeed(u"inviteSpeaker"_s, tr("Invitation…"),
                         QIcon::fromTheme(u"mail-message-new"_s), Qt::CTRL | Qt::SHIFT | Qt::Key_I);
    auto *all =
        m_table->addDeed(u"inviteSpeakers"_s, tr("Invitations to all who have not answered…"),
                         QIcon::fromTheme(u"mail-message-new-list"_s), {});
    connect(one, &QAction::triggered, this, [this] {
        const Session session = m_session;
        for (const Speaker &speaker : session.speakers) {
            if (speaker.id.value() == m_table->currentId())
                m_invitations->invite(session.id, speaker);
        }
    });
    connect(all, &QAction::triggered, this, [this] { m_invitations->inviteAll(m_session); });
    connect(m_invitations, &SpeakerInvitations::done, this, &SpeakersTable::done);
    connect(m_invitations, &SpeakerInvitations::told, this, &SpeakersTable::told);
    connect(m_invitations, &SpeakerInvitations::failed, this, &SpeakersTable::failed);
    connect(m_invitations, &SpeakerInvitations::personRequested, this,
            &SpeakersTable::personRequested);
}

void SpeakersTable::takeFromDirectory()
{
    const qint64 id = m_table->currentId();
    for (const Speaker &speaker : std::as_const(m_session.speakers)) {
        if (speaker.id.value() != id)
            continue;
        const auto person = Directory(m_workspace).person(speaker.person);
        if (!person) {
            m_table->tell(worded(person.error()));
            return;
        }
        if (!differs(speaker, person->position, person->organization)) {
            emit done(tr("%1 is here as in the directory").arg(person->name));
            return;
        }
        const QString refusal = m_list.change(id, [&](Speaker &each) {
            each.position = person->position;
            each.organization = person->organization;
        });
        m_table->tell(refusal);
        if (refusal.isEmpty())
            emit done(tr("Updated from the directory: %1").arg(person->name));
        return;
    }
}

void SpeakersTable::show(const Session &session, const Series &series,
                         const QList<NamedClash> &clashes)
{
    m_session = session;
    const ClockTime when{session.date.day(), session.start, session.end, series.timeZone};
    QList<OrganizationId> organizations;
    for (const Speaker &speaker : std::as_const(m_session.speakers))
        organizations.append(speaker.organization);
    const auto organizationNames = namesOf(m_workspace, organizations);
    QList<PartRow> rows;
    bool isElsewhere = false; // the session's own time stands above
    for (const Speaker &speaker : std::as_const(m_session.speakers)) {
        const Person person = Directory(m_workspace).person(speaker.person).value_or(Person());
        const QString time = theirTime(person, when);
        isElsewhere = isElsewhere || (!time.isEmpty() && time != spanWords(when.start, when.end));
        PartCell role{speaker.role ? label(*speaker.role) : QString(),
                      speaker.role ? wordOf(*speaker.role) : QString(),
                      {}};
        PartCell organization{organizationNames.value(speaker.organization),
                              QVariant::fromValue(speaker.organization.value()),
                              {}};
        PartCell state{stateWords(speaker), wordOf(speaker.state), signOf(speaker.state)};
        rows.append({speaker.id.value(),
                     {{person.name, {}, {}},
                      role,
                      {speaker.position, {}, {}},
                      organization,
                      state,
                      {time, {}, {}}}});
    }
    m_table->setRows(rows);
    m_table->showColumn(TheirTime, isElsewhere);
    showHint(session, clashes);
}

void SpeakersTable::showHint(const Session &session, const QList<NamedClash> &clashes)
{
    QStringList lines;
    if (session.speakers.isEmpty())
        lines.append(tr("No speaker yet — type a name below; whoever is in the directory is found "
                        "as you type. Or paste lines from a programme or a mail."));
    for (const NamedClash &clash : clashes) {
        if (clash.kind == ClashKind::PersonTwice && !clash.acknowledged)
            lines.append(u"⚠ "_s + worded(clash, session.id));
    }
    m_hint->setText(lines.join(u'\n'));
    m_hint->setVisible(!lines.isEmpty());
}

void SpeakersTable::setReadOnly(bool readOnly)
{
    m_table->setReadOnly(readOnly);
    m_paste->setEnabled(!readOnly);
}

void SpeakersTable::add(PersonId id)
{
    const auto person = Directory(m_workspace).person(id);
    if (!person) {
        m_table->tell(worded(person.error()));
        return;
    }
    Speaker speaker;
    speaker.person = id;
    speaker.position = person->position;
    speaker.organization = person->organization;
    const QString refusal = m_list.add(speaker);
    m_table->tell(refusal);
    if (!refusal.isEmpty())
        return;
    if (m_table->model()->rowCount() > 0)
        m_table->select(m_table->model()->rows().last().id);
    emit done(tr("Speaker added: %1").arg(person->name));
}

void SpeakersTable::addNew(const QString &name)
{
    Person person;
    person.name = name;
    const auto added = Directory(m_workspace).addPerson(person);
    if (added)
        add(*added);
    else
        m_table->tell(worded(added.error()));
}

QString SpeakersTable::edit(qint64 id, int column, const QVariant &value)
{
    const QString typed = value.toString();
    if (column == Organization_)
        return setOrganization(id, value);
    return m_list.change(id, [&](Speaker &speaker) {
        if (column == Role)
            speaker.role = fromWord<SpeakerRole>(typed);
        else if (column == Position)
            speaker.position = typed;
        else if (column == State)
            speaker.state = fromWord<SpeakerState>(typed).value_or(speaker.state);
    });
}

QString SpeakersTable::setOrganization(qint64 id, const QVariant &value)
{
    OrganizationId organization;
    if (value.canConvert<NewName>()) {
        Organization added;
        added.name = value.value<NewName>().name;
        const auto result = Directory(m_workspace).addOrganization(added);
        if (!result)
            return worded(result.error());
        organization = *result;
    } else if (value.typeId() == QMetaType::LongLong) {
        organization = OrganizationId(value.toLongLong());
    } else if (const QString typed = value.toString().trimmed(); !typed.isEmpty()) {
        return tr("No organization is called exactly “%1”: choose a line of the list.").arg(typed);
    }
    return m_list.change(id, [&](Speaker &speaker) { speaker.organization = organization; });
}

} // namespace convenor
