// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/agendatable.h"

#include "base/fold.h"
#include "domain/runofshow.h"
#include "ui/support/plainlabel.h"
#include "ui/widgets/partstable.h"
#include "ui/widgets/typedvalue.h"

#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

enum Column { Start, Minutes, Until, Title, Who };

QPushButton *button(const QString &name, const QString &icon, const QString &text,
                    const QString &accessibleName, QWidget *parent)
{
    auto *made = new QPushButton(QIcon::fromTheme(icon), text, parent);
    made->setObjectName(name);
    made->setAccessibleName(accessibleName);
    return made;
}

/// Those of whom every typed word begins a word of the name.
bool isCalled(const QString &name, const QString &typed)
{
    const QString words = u' ' + fold(name);
    const QStringList wanted = fold(typed).split(u' ', Qt::SkipEmptyParts);
    return !wanted.isEmpty()
        && std::all_of(wanted.cbegin(), wanted.cend(),
                       [&words](const QString &word) { return words.contains(u' ' + word); });
}

} // namespace

AgendaTable::AgendaTable(Workspace &workspace, SessionEdit edit, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_list("agenda", &Session::agenda, std::move(edit))
    , m_length(new QLabel(this))
{
    using Editing = PartColumn::Editing;
    m_table = new PartsTable(u"agendaTable"_s, tr("Agenda"),
                             {{tr("Start"), Editing::Text, {}, {}, {}},
                              {tr("Minutes"), Editing::Text, {}, {}, {}},
                              {tr("Until"), Editing::None, {}, {}, {}},
                              {tr("Title"), Editing::Text, {}, {}, {}},
                              {tr("Speakers"), Editing::Text, {}, {}, {}}},
                             12, this);
    m_table->setWidths({72, 80, 150, 0, 0});
    auto *item = button(u"agendaAddButton"_s, u"list-add"_s, tr("Add an item"),
                        tr("Add an item to the agenda"), this);
    auto *sheet = button(u"cueSheetButton"_s, u"document-print"_s, tr("Cue sheet…"),
                         tr("Save the moderator's cue sheet"), this);
    m_table->addWidget(item);
    m_table->addWidget(sheet);
    m_length->setObjectName(u"agendaLengthLabel"_s);
    showPlain(m_length);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    layout->addWidget(m_length);
    setFocusProxy(m_table);

    connect(item, &QPushButton::clicked, this, &AgendaTable::add);
    connect(sheet, &QPushButton::clicked, this, &AgendaTable::sheetRequested);
    connect(m_table, &PartsTable::removeRequested, this,
            [this](qint64 id) { m_table->tell(m_list.remove(id)); });
    m_table->model()->onMove([this](int from, int to) {
        return m_list.deed([from, to](QList<AgendaItem> &items) { moveItem(items, from, to); });
    });
    m_table->model()->onEdit([this](qint64 id, int column, const QVariant &value) {
        return this->edit(id, column, value.toString());
    });
}

void AgendaTable::setAgenda(const Session &session)
{
    QList<PersonId> people;
    for (const Speaker &speaker : session.speakers)
        people.append(speaker.person);
    for (const TeamMember &member : session.team)
        people.append(member.person);
    for (const AgendaItem &item : session.agenda)
        people += item.speakers;
    m_names = namesOf(m_workspace, people);
    QList<PartRow> rows;
    m_nextStart = session.start;
    for (const AgendaItem &item : session.agenda) {
        QStringList names;
        for (const PersonId id : item.speakers)
            names.append(m_names.value(id));
        const QTime end = endOf(item);
        rows.append({item.id.value(),
                     {{shownText(item.start), {}, {}},
                      {shownText(item.minutes), {}, {}},
                      {item.minutes > 0 ? shownText(end) : QString(), {}, {}},
                      {item.title, {}, {}},
                      {names.join(u"; "_s), {}, {}}}});
        m_nextStart = end;
    }
    for (const Overrun &overrun : overrunsOf(session)) {
        PartCell &until = rows[overrun.item].cells[Until];
        until.text = tr("%1, %2 min over").arg(until.text, QString::number(overrun.minutes));
        until.icon = QIcon::fromTheme(u"dialog-warning"_s);
    }
    m_table->setRows(rows);
    showLength(session);
}

/// How much of the session's time is planned.
void AgendaTable::showLength(const Session &session)
{
    int planned = 0;
    for (const AgendaItem &item : session.agenda)
        planned += item.minutes;
    const int whole = session.start.isValid() && session.end > session.start
        ? session.start.secsTo(session.end) / 60
        : 0;
    const bool isShown = planned > 0 && whole > 0;
    m_length->setVisible(isShown);
    if (!isShown)
        return;
    const QString text = tr("Planned: %1 of %2 minutes").arg(planned).arg(whole);
    const int left = whole - planned;
    m_length->setText(left < 0 ? u"⚠ "_s + text + u" · "_s + tr("%1 too many").arg(-left)
                               : text + u" · "_s + tr("%1 left").arg(left));
}

void AgendaTable::setReadOnly(bool readOnly)
{
    m_table->setReadOnly(readOnly);
}

void AgendaTable::add()
{
    const int before = m_table->model()->rowCount();
    AgendaItem item;
    item.start = m_nextStart;
    m_table->tell(m_list.add(item));
    if (m_table->model()->rowCount() > before)
        m_table->edit(m_table->model()->rows().last().id, Title);
}

QString AgendaTable::edit(qint64 id, int column, const QString &typed)
{
    if (column == Who)
        return setSpeakers(id, typed);
    AgendaItem read;
    Result<void> fit;
    if (column == Start)
        fit = readTyped("start", typed, read.start);
    else if (column == Minutes)
        fit = readTyped("minutes", typed, read.minutes);
    if (!fit)
        return worded(fit.error());
    const int row = m_table->model()->rowOf(id);
    return m_list.deed([&](QList<AgendaItem> &items) {
        if (row < 0 || row >= items.size() || items[row].id.value() != id)
            return;
        if (column == Start)
            items[row].start = read.start;
        else if (column == Minutes)
            setMinutes(items, row, read.minutes);
        else
            items[row].title = typed;
    });
}

QString AgendaTable::setSpeakers(qint64 id, const QString &typed)
{
    QList<PersonId> speakers;
    for (const QString &part : typed.split(u';')) {
        const QString name = part.simplified();
        if (name.isEmpty())
            continue;
        QList<PersonId> called;
        for (auto known = m_names.cbegin(); known != m_names.cend(); ++known) {
            if (isCalled(known.value(), name))
                called.append(known.key());
        }
        if (called.isEmpty())
            return tr("“%1” is no speaker of this session nor in its team: add them first")
                .arg(name);
        if (called.size() > 1)
            return tr("“%1” may be several people: type more of the name").arg(name);
        if (!speakers.contains(called.first()))
            speakers.append(called.first());
    }
    return m_list.change(id, [&](AgendaItem &item) { item.speakers = speakers; });
}

} // namespace convenor
