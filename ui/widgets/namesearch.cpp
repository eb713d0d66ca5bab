// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/namesearch.h"

#include "base/fold.h"
#include "usecases/directory.h"
#include "usecases/lookup.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

enum Role { NameRole = Qt::UserRole, IdRole, CalledRole };

constexpr qsizetype mostMatches = 12;

/// The rows of the first few; one letter would find half of everybody.
template <class Row, class Query, class Ids>
QList<Row> firstRows(Workspace &workspace, const QString &text,
                     Result<Ids> (Directory::*find)(const Query &) const)
{
    if (text.trimmed().size() < 2)
        return {};
    Query query;
    query.text = text;
    const Directory directory(workspace);
    const auto ids = (directory.*find)(query);
    if (!ids)
        return {};
    return directory.rows(ids->first(qMin(mostMatches, ids->size()))).value_or(QList<Row>());
}

/// Lights up the one match that is called as typed, folded: "jose" means "José". Others, those that
/// share a name, and the offer to add one are taken only when somebody goes to them.
class NameCompleter final : public QCompleter
{
public:
    explicit NameCompleter(QObject *parent)
        : QCompleter(parent)
    {
        setCompletionRole(CalledRole);
    }

    QStringList splitPath(const QString &path) const override { return {fold(path)}; }
    QString pathFromIndex(const QModelIndex &index) const override
    {
        return index.data(NameRole).toString();
    }
};

} // namespace

QList<qint64> calledSo(const QList<NameMatch> &matches, const QString &text)
{
    const QString folded = fold(text);
    if (folded.isEmpty())
        return {};
    QList<qint64> named;
    QList<qint64> known; // by their detail
    for (const NameMatch &match : matches) {
        if (fold(match.name) == folded)
            named.append(match.id);
        else if (fold(match.detail) == folded)
            known.append(match.id);
    }
    return named.isEmpty() ? known : named;
}

NameSearch::NameSearch(QLineEdit *line, Find find, const QString &addition)
    : QObject(line)
    , m_line(line)
    , m_completer(new NameCompleter(this))
    , m_find(std::move(find))
    , m_addition(addition)
{
    m_completer->setModel(&m_matches);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(int(mostMatches) + 1);
    line->setCompleter(m_completer);
    connect(line, &QLineEdit::textEdited, this, &NameSearch::search);
    connect(line, &QLineEdit::returnPressed, this, &NameSearch::decide);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) { take(index); });
}

void NameSearch::search(const QString &text)
{
    m_taken = false;
    m_called = 0;
    m_matches.clear();
    const QString name = text.simplified();
    if (name.isEmpty())
        return;
    const auto append = [this](const QString &shown, const NameMatch &match,
                               const QString &called) {
        auto *item = new QStandardItem(shown);
        item->setData(match.name, NameRole);
        item->setData(match.id, IdRole);
        item->setData(called, CalledRole);
        m_matches.appendRow(item);
    };
    const QList<NameMatch> matches = m_find(name);
    const QList<qint64> called = calledSo(matches, name);
    m_called = called.size() == 1 ? called.first() : 0;
    for (const NameMatch &match : matches) {
        const QString shown =
            match.detail.isEmpty() ? match.name : u"%1 — %2"_s.arg(match.name, match.detail);
        append(shown, match, match.id == m_called ? fold(name) : QString());
    }
    if (!m_addition.isEmpty() && name.size() > 1)
        append(m_addition.arg(name), {0, name, {}}, {});
}

void NameSearch::take(const QModelIndex &index)
{
    if (m_taken || !index.isValid())
        return;
    m_taken = true;
    const qint64 id = index.data(IdRole).toLongLong();
    if (id != 0)
        emit chosen(id);
    else
        emit newNameGiven(index.data(NameRole).toString());
}

void NameSearch::decide()
{
    const QString text = m_line->text().simplified();
    if (m_taken || text.isEmpty())
        return;
    if (const auto *popup = m_completer->popup();
        popup->isVisible() && popup->currentIndex().isValid()) {
        take(popup->currentIndex());
        return;
    }
    m_completer->popup()->hide();
    const bool isUnknown = m_matches.rowCount() <= 1
        && m_matches.index(0, 0).data(IdRole).toLongLong() == 0 && !m_addition.isEmpty();
    if (m_called != 0) {
        m_taken = true;
        emit chosen(m_called);
    } else if (isUnknown) {
        m_taken = true;
        emit newNameGiven(text);
    } else {
        emit notUnderstood(text);
    }
}

NameSearch::Find peopleNamed(Workspace &workspace)
{
    return [&workspace](const QString &text) {
        QList<NameMatch> matches;
        for (const auto &row : firstRows<PersonRow>(workspace, text, &Directory::people))
            matches.append({row.id.value(), row.name, row.organizationName});
        return matches;
    };
}

NameSearch::Find organizationsNamed(Workspace &workspace)
{
    return [&workspace](const QString &text) {
        QList<NameMatch> matches;
        for (const auto &row :
             firstRows<OrganizationRow>(workspace, text, &Directory::organizations))
            matches.append({row.id.value(), row.name, row.acronym});
        return matches;
    };
}

NameSearch::Find sessionsNamed(Workspace &workspace)
{
    return [&workspace](const QString &text) {
        QList<NameMatch> matches;
        const auto groups =
            Lookup(workspace).search({text, Kind::Session, 0, std::nullopt, mostMatches});
        if (!groups || groups->isEmpty())
            return matches;
        for (const FoundThing &thing : groups->first().things)
            matches.append({thing.hit.id, thing.hit.title, {}});
        return matches;
    };
}

} // namespace convenor
