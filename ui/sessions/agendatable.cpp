// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/agendatable.h"

#include "ui/widgets/partstable.h"
#include "ui/widgets/typedvalue.h"

#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

enum Column { Start, Minutes, Title };

} // namespace

AgendaTable::AgendaTable(SessionEdit edit, QWidget *parent)
    : QWidget(parent)
    , m_list("agenda", &Session::agenda, std::move(edit))
{
    using Editing = PartColumn::Editing;
    m_table = new PartsTable(u"agendaTable"_s, tr("Agenda"),
                             {{tr("Start"), Editing::Text, {}, {}, {}},
                              {tr("Minutes"), Editing::Text, {}, {}, {}},
                              {tr("Title"), Editing::Text, {}, {}, {}}},
                             12, this);
    m_table->setWidths({72, 80, 0});
    auto *button = new QPushButton(QIcon::fromTheme(u"list-add"_s), tr("Add an item"), this);
    button->setObjectName(u"agendaAddButton"_s);
    button->setAccessibleName(tr("Add an item to the agenda"));
    m_table->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    setFocusProxy(m_table);

    connect(button, &QPushButton::clicked, this, &AgendaTable::add);
    connect(m_table, &PartsTable::removeRequested, this,
            [this](qint64 id) { m_table->tell(m_list.remove(id)); });
    m_table->model()->onMove([this](int from, int to) { return m_list.move(from, to); });
    m_table->model()->onEdit([this](qint64 id, int column, const QVariant &value) {
        return this->edit(id, column, value.toString());
    });
}

void AgendaTable::setAgenda(const Session &session)
{
    QList<PartRow> rows;
    m_nextStart = session.start;
    for (const AgendaItem &item : session.agenda) {
        rows.append({item.id.value(),
                     {{shownText(item.start), {}, {}},
                      {shownText(item.minutes), {}, {}},
                      {item.title, {}, {}}}});
        m_nextStart = item.start.addSecs(60 * item.minutes);
    }
    m_table->setRows(rows);
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
    AgendaItem read;
    Result<void> fit;
    if (column == Start)
        fit = readTyped("start", typed, read.start);
    else if (column == Minutes)
        fit = readTyped("minutes", typed, read.minutes);
    if (!fit)
        return worded(fit.error());
    return m_list.change(id, [&](AgendaItem &item) {
        if (column == Start)
            item.start = read.start;
        else if (column == Minutes)
            item.minutes = read.minutes;
        else
            item.title = typed;
    });
}

} // namespace convenor
