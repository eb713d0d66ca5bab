// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/sessionlist.h"

#include "base/fold.h"
#include "ui/sessions/sessionmodel.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

const QString columnsKey = u"sessions/columns"_s;

/// Every word that is typed begins a word of the row.
class FoundSessions final : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void search(const QString &text)
    {
        m_words = fold(text).split(u' ', Qt::SkipEmptyParts);
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QString text =
            u' ' + sourceModel()->index(row, 0, parent).data(SessionModel::SearchRole).toString();
        return std::all_of(m_words.cbegin(), m_words.cend(),
                           [&](const QString &word) { return text.contains(u' ' + word); });
    }

private:
    QStringList m_words;
};

} // namespace

SessionList::SessionList(QWidget *parent)
    : QWidget(parent)
    , m_model(new SessionModel(this))
    , m_found(new FoundSessions(this))
    , m_search(new QLineEdit(this))
    , m_view(new QTableView(this))
    , m_addButton(new QPushButton(QIcon::fromTheme(u"list-add"_s), tr("New session"), this))
{
    m_search->setObjectName(u"sessionSearchEdit"_s);
    m_search->setAccessibleName(tr("Search the sessions"));
    m_search->setPlaceholderText(tr("Search the sessions"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(QIcon::fromTheme(u"edit-find"_s), QLineEdit::LeadingPosition);
    m_addButton->setObjectName(u"addSessionButton"_s);
    m_addButton->setAccessibleName(tr("New session"));
    m_found->setSourceModel(m_model);
    m_found->setSortRole(SessionModel::SortRole);

    auto *bar = new QHBoxLayout;
    bar->addWidget(m_search, 1);
    bar->addWidget(m_addButton);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addLayout(bar);
    layout->addWidget(m_view, 1);
    buildView();
    buildDeeds();

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        const SessionId before = current();
        static_cast<FoundSessions *>(m_found)->search(text);
        if (current() != before || current().isNull())
            emit currentChanged();
        updateDeeds();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        updateDeeds();
        emit currentChanged();
    });
}

void SessionList::buildView()
{
    m_view->setObjectName(u"sessionList"_s);
    m_view->setAccessibleName(tr("Sessions"));
    m_view->setModel(m_found);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(m_view->fontMetrics().height() + 14);
    QHeaderView *header = m_view->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    const int widths[] = {44, 190, 110, 112, 112};
    for (int column = 0; column < SessionModel::ColumnCount; ++column)
        header->resizeSection(column, widths[column]);
    header->setSectionHidden(SessionModel::Summary, true);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(SessionModel::Number, Qt::AscendingOrder);
    header->restoreState(QSettings().value(columnsKey).toByteArray());
    header->setStretchLastSection(false);
    header->setSectionResizeMode(SessionModel::Title, QHeaderView::Stretch);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &SessionList::offerColumns);
    connect(header, &QHeaderView::sectionResized, this, &SessionList::rememberColumns);
    connect(header, &QHeaderView::sectionMoved, this, &SessionList::rememberColumns);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &SessionList::rememberColumns);
}

void SessionList::buildDeeds()
{
    m_add = addDeed(u"addSessionAction"_s, tr("New session"), u"list-add"_s, QKeySequence::New);
    m_duplicate =
        addDeed(u"duplicateSessionAction"_s, tr("Duplicate"), u"edit-copy"_s, Qt::CTRL | Qt::Key_D);
    m_remove = addDeed(u"removeSessionAction"_s, tr("Remove"), u"edit-delete"_s,
                       QKeySequence(Qt::Key_Delete));
    connect(m_add, &QAction::triggered, this, &SessionList::addRequested);
    connect(m_addButton, &QPushButton::clicked, this, &SessionList::addRequested);
    connect(m_duplicate, &QAction::triggered, this, &SessionList::duplicateRequested);
    connect(m_remove, &QAction::triggered, this, &SessionList::removeRequested);
    updateDeeds();
}

QAction *SessionList::addDeed(const QString &name, const QString &text, const QString &icon,
                              const QKeySequence &key)
{
    auto *deed = new QAction(QIcon::fromTheme(icon), text, this);
    deed->setObjectName(name);
    deed->setShortcut(key);
    deed->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(deed);
    return deed;
}

void SessionList::setRows(const QList<SessionRow> &rows)
{
    const SessionId before = current();
    m_model->setRows(rows);
    if (before.isNull() || !select(before)) {
        const int row = m_view->currentIndex().isValid() ? m_view->currentIndex().row() : 0;
        m_view->setCurrentIndex(m_found->index(row, SessionModel::Title));
        emit currentChanged();
    }
    updateDeeds();
}

void SessionList::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    m_addButton->setVisible(!readOnly);
    updateDeeds();
}

SessionId SessionList::current() const
{
    const int row = m_found->mapToSource(m_view->currentIndex()).row();
    return row < 0 ? SessionId() : m_model->rows()[row].id;
}

bool SessionList::select(SessionId id)
{
    const int row = m_model->rowOf(id);
    if (row < 0)
        return false;
    QModelIndex index = m_found->mapFromSource(m_model->index(row, SessionModel::Title));
    if (!index.isValid()) {
        m_search->clear();
        index = m_found->mapFromSource(m_model->index(row, SessionModel::Title));
    }
    if (current() != id || !m_view->selectionModel()->isRowSelected(index.row(), {}))
        m_view->setCurrentIndex(index);
    return true;
}

void SessionList::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void SessionList::rememberColumns()
{
    QSettings().setValue(columnsKey, m_view->horizontalHeader()->saveState());
}

void SessionList::offerColumns(const QPoint &place)
{
    QHeaderView *header = m_view->horizontalHeader();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 0; column < SessionModel::ColumnCount; ++column) {
        auto *show = menu->addAction(
            m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        show->setCheckable(true);
        show->setChecked(!header->isSectionHidden(column));
        show->setEnabled(column != SessionModel::Title);
        connect(show, &QAction::toggled, this, [this, header, column](bool on) {
            header->setSectionHidden(column, !on);
            rememberColumns();
        });
    }
    menu->popup(header->mapToGlobal(place));
}

void SessionList::updateDeeds()
{
    const bool isOne = !m_isReadOnly && !current().isNull();
    m_add->setEnabled(!m_isReadOnly);
    m_duplicate->setEnabled(isOne);
    m_remove->setEnabled(isOne);
}

} // namespace convenor
