// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/sessionactions.h"

#include "ui/sessions/sessionedit.h"
#include "ui/widgets/partlist.h"
#include "ui/widgets/partstable.h"
#include "ui/widgets/typedvalue.h"
#include "usecases/wording.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

enum Column { Text, Owner_, Due, State };

/// People and organizations in one list; the ids of organizations are below 0 in it.
NameSearch::Find ownersNamed(Workspace &workspace)
{
    return [people = peopleNamed(workspace),
            organizations = organizationsNamed(workspace)](const QString &text) {
        QList<NameMatch> matches = people(text);
        for (NameMatch match : organizations(text)) {
            match.id = -match.id;
            matches.append(match);
        }
        return matches;
    };
}

QList<PartColumn> columns(Workspace &workspace)
{
    using Editing = PartColumn::Editing;
    return {
        {SessionActions::tr("What is to be done"), Editing::Text, {}, {}, {}},
        {SessionActions::tr("Owner"),
         Editing::Search,
         {},
         ownersNamed(workspace),
         SessionActions::tr("“%1”, in these words")},
        {SessionActions::tr("Due"), Editing::Text, {}, {}, {}},
        {SessionActions::tr("State"),
         Editing::Choice,
         choicesOf<ActionState>([](ActionState state) { return label(state); }),
         {},
         {}},
    };
}

PartRow rowOf(const ActionRow &action)
{
    PartCell owner{action.ownerName, {}, {}};
    owner.value = !action.owner.person.isNull() ? action.owner.person.value()
                                                : -action.owner.organization.value();
    PartCell due{shownText(action.due), {}, {}};
    if (action.overdue > 0)
        due.note = overdueWords(action.overdue);
    return {action.id.value(),
            {{action.text, {}, {}}, owner, due, {label(action.state), wordOf(action.state), {}}}};
}

} // namespace

SessionActions::SessionActions(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_points(workspace)
    , m_table(new PartsTable(u"actionsTable"_s, tr("Action points of the session"),
                             columns(workspace), 0, this))
    , m_hint(new QLabel(tr("No action point yet — type what was promised or recommended below."),
                        this))
    , m_line(new QLineEdit(this))
{
    m_hint->setObjectName(u"sessionActionsHint"_s);
    m_hint->setWordWrap(true);
    m_table->setWidths({0, 170, 120, 100});
    m_line->setObjectName(u"actionAddEdit"_s);
    m_line->setAccessibleName(tr("Action point to add"));
    m_line->setPlaceholderText(tr("Type what is to be done and press Enter"));
    m_table->addWidget(m_line);
    m_show = m_table->addDeed(u"showAction"_s, tr("Show among all action points"),
                              QIcon::fromTheme(u"go-next"_s), Qt::CTRL | Qt::Key_Return);
    connect(m_show, &QAction::triggered, this,
            [this] { emit actionRequested(ActionId(m_table->currentId())); });
    connect(m_line, &QLineEdit::returnPressed, this, &SessionActions::add);
    connect(m_table, &PartsTable::currentChanged, this,
            [this] { m_show->setEnabled(m_table->currentId() != 0); });
    connect(m_table, &PartsTable::removeRequested, this, &SessionActions::remove);
    m_table->model()->onEdit(
        [this](qint64 id, int column, const QVariant &value) { return edit(id, column, value); });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->addWidget(m_hint);
    layout->addWidget(m_table, 1);
}

void SessionActions::setSession(SessionId session)
{
    if (session != m_session) {
        m_line->clear();
        m_table->tell({});
    }
    m_session = session;
    refresh();
}

void SessionActions::refresh()
{
    const auto actions = m_points.ofSession(m_session);
    if (!actions) {
        m_table->tell(worded(actions.error()));
        return;
    }
    QList<PartRow> rows;
    for (const ActionRow &each : *actions)
        rows.append(rowOf(each));
    m_table->setRows(rows);
    m_hint->setVisible(rows.isEmpty());
    m_show->setEnabled(m_table->currentId() != 0);
}

void SessionActions::setReadOnly(bool readOnly)
{
    m_table->setReadOnly(readOnly);
    m_show->setEnabled(m_table->currentId() != 0);
}

void SessionActions::add()
{
    Action action;
    action.session = m_session;
    action.text = m_line->text().trimmed();
    if (action.text.isEmpty())
        return;
    const auto added = m_points.add(action);
    m_table->tell(refusalOf(added));
    if (!added)
        return;
    m_line->clear();
    emit done(tr("Action point added"));
    m_table->select(added->value());
}

void SessionActions::remove(qint64 id)
{
    const auto removed = m_points.remove({ActionId(id)});
    m_table->tell(refusalOf(removed));
    if (removed)
        emit done(tr("Action point removed"));
}

QString SessionActions::edit(qint64 id, int column, const QVariant &value)
{
    const QString typed = value.toString();
    const ActionId action(id);
    switch (column) {
    case Text:
        return refusalOf(m_points.edit(action, "text", [&](Action &each) { each.text = typed; }));
    case Owner_:
        return own(action, value);
    case Due: {
        QDate due;
        if (const auto fit = readTyped("due", typed, due); !fit)
            return worded(fit.error());
        return refusalOf(m_points.edit(action, "due", [&](Action &each) { each.due = due; }));
    }
    case State:
        return refusalOf(
            m_points.setState({action}, fromWord<ActionState>(typed).value_or(ActionState::Open)));
    }
    return {};
}

/// Somebody found, nobody where the cell was emptied, else whoever the words say.
QString SessionActions::own(ActionId id, const QVariant &chosen)
{
    Owner owner;
    if (chosen.canConvert<NewName>())
        owner.text = chosen.value<NewName>().name.trimmed();
    else if (chosen.userType() == QMetaType::QString)
        owner.text = chosen.toString().trimmed();
    else if (chosen.toLongLong() > 0)
        owner.person = PersonId(chosen.toLongLong());
    else
        owner.organization = OrganizationId(-chosen.toLongLong());
    return refusalOf(m_points.edit(id, "owner", [&](Action &each) { each.owner = owner; }));
}

} // namespace convenor
