// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/followslist.h"

#include "ui/widgets/partlist.h"
#include "ui/widgets/partstable.h"
#include "usecases/programme.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

FollowsList::FollowsList(Workspace &workspace, SessionEdit edit, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_edit(std::move(edit))
    , m_table(new PartsTable(u"followsList"_s, tr("Continues"),
                             {{tr("Session"), PartColumn::Editing::None, {}, {}, {}}}, 4, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    auto *line =
        m_table->addLine(u"followsAddEdit"_s, tr("Type words of an earlier session’s title"),
                         sessionsNamed(workspace), {});
    line->setAccessibleName(tr("Add an earlier session that this one continues"));
    setFocusProxy(m_table);

    connect(m_table, &PartsTable::chosen, this, [this](qint64 id) { add(SessionId(id)); });
    connect(m_table, &PartsTable::removeRequested, this, [this](qint64 id) {
        auto rest = m_follows;
        rest.removeOne(SessionId(id));
        m_table->tell(write(rest));
    });
}

void FollowsList::setFollows(const Session &session)
{
    m_session = session.id;
    m_follows = session.follows;
    QList<PartRow> rows;
    const Programme programme(m_workspace);
    for (const SessionId id : m_follows) {
        const auto earlier = programme.session(id);
        if (!earlier)
            continue;
        QString name = nameOf(*earlier);
        const auto series = programme.series(earlier->series);
        if (series && earlier->series != session.series)
            name += u" — "_s + series->title;
        rows.append({id.value(), {{name, {}, {}}}});
    }
    m_table->setRows(rows);
}

void FollowsList::setReadOnly(bool readOnly)
{
    m_table->setReadOnly(readOnly);
}

void FollowsList::add(SessionId earlier)
{
    if (earlier == m_session)
        m_table->tell(tr("A session cannot continue itself."));
    else if (m_follows.contains(earlier))
        m_table->tell(tr("It is in the list already."));
    else
        m_table->tell(write(m_follows + QList{earlier}));
}

QString FollowsList::write(const QList<SessionId> &follows)
{
    return refusalOf(m_edit("follows", [&](Session &session) { session.follows = follows; }));
}

} // namespace convenor
