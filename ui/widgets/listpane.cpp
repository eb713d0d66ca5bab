// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/listpane.h"

#include "ui/support/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr auto pauseBeforeQuery = std::chrono::milliseconds(80);

QString headerKey(const QString &name)
{
    return name + u"List/header"_s;
}

} // namespace

ListPane::ListPane(const ListWords &words, QAbstractItemModel *model, const QList<int> &sortable,
                   QWidget *parent)
    : QWidget(parent)
    , m_words(words)
    , m_sortable(sortable)
    , m_filter(new QLineEdit(this))
    , m_addButton(new QPushButton(QIcon::fromTheme(u"list-add"_s), words.add, this))
    , m_facets(new QHBoxLayout)
    , m_stack(new QStackedWidget(this))
    , m_table(new QTableView)
    , m_emptyTitle(new QLabel)
    , m_emptyText(new QLabel)
    , m_firstStep(new QPushButton)
    , m_count(new QLabel(this))
    , m_add(new QAction(QIcon::fromTheme(u"list-add"_s), words.add, this))
    , m_remove(new QAction(QIcon::fromTheme(u"edit-delete"_s), words.remove, this))
    , m_columnsMenu(new QMenu(tr("Columns"), this))
    , m_sortMenu(new QMenu(tr("Sort by"), this))
{
    setObjectName(words.name + u"ListPane"_s);
    buildBar();
    buildTable(model);
    buildEmptyPage();
    buildActions();
    m_count->setObjectName(words.name + u"CountLabel"_s);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gridStep, gridStep, 0, gridStep / 2);
    layout->setSpacing(gridStep);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_addButton);
    layout->addLayout(bar);
    layout->addLayout(m_facets);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_count);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBeforeQuery);
    connect(&m_pause, &QTimer::timeout, this, &ListPane::queryChanged);
}

ListPane::~ListPane()
{
    QSettings().setValue(headerKey(m_words.name), m_table->horizontalHeader()->saveState());
}

QString ListPane::filter() const
{
    return m_filter->text();
}

void ListPane::setFilter(const QString &text)
{
    if (text == m_filter->text())
        return;
    m_filter->setText(text);
    m_pause.stop();
    emit queryChanged();
}

void ListPane::setFacets(const QList<ListFacet> &facets)
{
    for (const ListFacet &facet : facets) {
        const QString name = m_words.name + facet.name + u"Box"_s;
        auto *box = findChild<QComboBox *>(name);
        if (!box) {
            box = new QComboBox(this);
            box->setObjectName(name);
            box->setAccessibleName(facet.label);
            box->setToolTip(facet.label);
            box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
            box->setMinimumContentsLength(6);
            m_facets->addWidget(box, 1);
            connect(box, &QComboBox::currentIndexChanged, this, &ListPane::queryChanged);
        }
        const QVariant chosen = box->currentData();
        const QSignalBlocker blocker(box);
        box->clear();
        box->addItem(facet.any);
        for (const auto &[text, value] : facet.choices)
            box->addItem(text, value);
        box->setCurrentIndex(chosen.isValid() ? qMax(0, box->findData(chosen)) : 0);
    }
}

QVariant ListPane::facet(const QString &name) const
{
    const auto *box = findChild<QComboBox *>(m_words.name + name + u"Box"_s);
    return box ? box->currentData() : QVariant();
}

bool ListPane::isNarrowed() const
{
    const auto boxes = findChildren<QComboBox *>();
    return !filter().trimmed().isEmpty()
        || std::any_of(boxes.begin(), boxes.end(),
                       [](const QComboBox *box) { return box->currentIndex() > 0; });
}

void ListPane::showAll()
{
    for (QComboBox *box : findChildren<QComboBox *>()) {
        const QSignalBlocker blocker(box);
        box->setCurrentIndex(0);
    }
    m_filter->clear();
    m_pause.stop();
    emit queryChanged();
}

int ListPane::sortColumn() const
{
    return m_table->horizontalHeader()->sortIndicatorSection();
}

bool ListPane::isDescending() const
{
    return m_table->horizontalHeader()->sortIndicatorOrder() == Qt::DescendingOrder;
}

void ListPane::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    m_addButton->setEnabled(!readOnly);
    m_add->setEnabled(!readOnly);
    m_remove->setEnabled(!readOnly && currentRow() >= 0);
}

void ListPane::setInstead(QWidget *view)
{
    m_instead = view;
    if (view && m_stack->indexOf(view) < 0)
        m_stack->addWidget(view);
    settle();
}

void ListPane::settle(const QString &fault)
{
    const int rows = m_table->model()->rowCount();
    const bool isFiltered = isNarrowed();
    m_count->setText(rows > 0 ? m_words.count(rows) : QString());
    m_stack->setCurrentIndex(rows > 0 ? 0 : 1);
    if (rows > 0 && m_instead)
        m_stack->setCurrentWidget(m_instead);
    if (!fault.isEmpty()) {
        m_emptyTitle->setText(tr("The list cannot be shown"));
        m_emptyText->setText(fault);
    } else {
        m_emptyTitle->setText(isFiltered ? m_words.noMatch : m_words.emptyTitle);
        m_emptyText->setText(isFiltered ? QString() : m_words.emptyText);
    }
    m_emptyText->setVisible(!m_emptyText->text().isEmpty());
    m_firstStep->setText(isFiltered ? tr("Show all") : m_words.add);
    m_firstStep->setVisible(fault.isEmpty() && (isFiltered || !m_isReadOnly));
}

int ListPane::currentRow() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() && m_table->selectionModel()->isRowSelected(current.row())
        ? current.row()
        : -1;
}

void ListPane::setCurrentRow(int row, bool scroll)
{
    const int position = scrollPosition();
    if (row < 0) {
        m_table->selectionModel()->clear();
    } else {
        // The column that the keyboard stands in stays in sight; none is hidden by it.
        const int column = m_table->horizontalHeader()->logicalIndex(0);
        m_table->selectionModel()->setCurrentIndex(m_table->model()->index(row, column),
                                                   QItemSelectionModel::ClearAndSelect
                                                       | QItemSelectionModel::Rows);
    }
    if (!scroll)
        setScrollPosition(position);
    m_remove->setEnabled(!m_isReadOnly && row >= 0);
}

int ListPane::scrollPosition() const
{
    return m_table->verticalScrollBar()->value();
}

void ListPane::setScrollPosition(int position)
{
    m_table->verticalScrollBar()->setValue(position);
}

void ListPane::buildBar()
{
    m_filter->setObjectName(m_words.name + u"FilterEdit"_s);
    m_filter->setAccessibleName(m_words.filter);
    m_filter->setPlaceholderText(m_words.filter);
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(QIcon::fromTheme(u"edit-find"_s), QLineEdit::LeadingPosition);
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, [this] { m_pause.start(); });
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, this, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    m_addButton->setObjectName(m_words.name + u"AddButton"_s);
    m_addButton->setAccessibleName(m_words.add);
    m_addButton->setToolTip(tr("%1 (Insert)").arg(m_words.add));
    connect(m_addButton, &QPushButton::clicked, this, &ListPane::addRequested);
}

void ListPane::buildTable(QAbstractItemModel *model)
{
    m_table->setObjectName(m_words.name + u"List"_s);
    m_table->setAccessibleName(m_words.list);
    m_table->setModel(model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + gridStep + 2);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->installEventFilter(this);
    m_stack->addWidget(m_table);

    QHeaderView *header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setResizeContentsPrecision(0); // as wide as what is seen: never asks for all rows
    header->setDefaultSectionSize(20 * gridStep);
    header->setSortIndicator(0, Qt::AscendingOrder);
    header->restoreState(QSettings().value(headerKey(m_words.name)).toByteArray());
    header->setSortIndicatorShown(true);
    if (!m_sortable.contains(sortColumn()))
        header->setSortIndicator(0, Qt::AscendingOrder);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &ListPane::sortBy);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this,
            [this, header](QPoint at) { m_columnsMenu->popup(header->mapToGlobal(at)); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                m_remove->setEnabled(!m_isReadOnly && current.isValid());
                emit currentRowChanged(current.row());
            });
    connect(m_table, &QTableView::doubleClicked, this, &ListPane::activated);
}

void ListPane::buildEmptyPage()
{
    auto *page = new QWidget;
    page->setObjectName(m_words.name + u"EmptyPage"_s);
    m_emptyTitle->setObjectName(m_words.name + u"EmptyLabel"_s);
    m_emptyTitle->setFont(headingFont(font()));
    m_emptyText->setWordWrap(true);
    for (QLabel *label : {m_emptyTitle, m_emptyText}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    m_firstStep->setObjectName(m_words.name + u"FirstStepButton"_s);
    connect(m_firstStep, &QPushButton::clicked, this, [this] {
        if (isNarrowed())
            showAll();
        else
            emit addRequested();
    });
    auto *layout = new QVBoxLayout(page);
    layout->setSpacing(gridStep);
    layout->addStretch(2);
    layout->addWidget(m_emptyTitle);
    layout->addWidget(m_emptyText);
    layout->addWidget(m_firstStep, 0, Qt::AlignCenter);
    layout->addStretch(3);
    m_stack->addWidget(page);
}

void ListPane::buildActions()
{
    auto *copy = new QAction(QIcon::fromTheme(u"edit-copy"_s), tr("Copy"), this);
    m_add->setObjectName(m_words.name + u"AddAction"_s);
    m_remove->setObjectName(m_words.name + u"RemoveAction"_s);
    m_add->setShortcut(Qt::Key_Insert);
    m_remove->setShortcut(Qt::Key_Delete);
    m_remove->setEnabled(false);
    copy->setShortcut(QKeySequence::Copy);
    for (QAction *action : {m_add, m_remove, copy})
        action->setShortcutContext(Qt::WidgetShortcut);
    connect(m_add, &QAction::triggered, this, &ListPane::addRequested);
    connect(m_remove, &QAction::triggered, this, &ListPane::removeRequested);
    connect(copy, &QAction::triggered, this, &ListPane::copyRow);
    connect(m_columnsMenu, &QMenu::aboutToShow, this, &ListPane::fillColumnsMenu);
    connect(m_sortMenu, &QMenu::aboutToShow, this, &ListPane::fillSortMenu);
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    m_table->addActions(
        {m_add, m_remove, copy, separator, m_sortMenu->menuAction(), m_columnsMenu->menuAction()});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void ListPane::fillColumnsMenu()
{
    m_columnsMenu->clear();
    QHeaderView *header = m_table->horizontalHeader();
    for (int column = 1; column < header->count(); ++column) { // the first one names the row
        QAction *action = m_columnsMenu->addAction(
            m_table->model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        connect(action, &QAction::toggled, header,
                [header, column](bool shown) { header->setSectionHidden(column, !shown); });
    }
}

void ListPane::fillSortMenu()
{
    m_sortMenu->clear();
    for (const int column : m_sortable) {
        QAction *action =
            m_sortMenu->addAction(m_table->model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(column == sortColumn());
        connect(action, &QAction::triggered, this, [this, column] {
            const bool turns = column == sortColumn() && !isDescending();
            m_table->horizontalHeader()->setSortIndicator(
                column, turns ? Qt::DescendingOrder : Qt::AscendingOrder);
        });
    }
}

void ListPane::sortBy(int column, Qt::SortOrder)
{
    if (m_sortable.contains(column))
        emit queryChanged();
    else
        m_table->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
}

void ListPane::copyRow() const
{
    QStringList cells;
    const QHeaderView *header = m_table->horizontalHeader();
    for (int visual = 0; visual < header->count() && currentRow() >= 0; ++visual) {
        const int column = header->logicalIndex(visual);
        if (!header->isSectionHidden(column))
            cells.append(m_table->model()->index(currentRow(), column).data().toString());
    }
    if (!cells.isEmpty())
        QApplication::clipboard()->setText(cells.join(u'\t'));
}

bool ListPane::filterKey(int key)
{
    if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (m_table->model()->rowCount() == 0)
            return false;
        m_table->setFocus();
        if (currentRow() < 0)
            setCurrentRow(0, true);
        return true;
    }
    if (key == Qt::Key_Escape && !filter().isEmpty()) {
        setFilter({});
        return true;
    }
    return false;
}

bool ListPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *press = static_cast<QKeyEvent *>(event);
    if (watched == m_filter)
        return filterKey(press->key());
    if (press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter) {
        emit activated();
        return true;
    }
    // To the first and the last row, in the column that is looked at.
    if (press->key() == Qt::Key_Home || press->key() == Qt::Key_End) {
        const int last = m_table->model()->rowCount() - 1;
        const int row = press->key() == Qt::Key_Home ? 0 : last;
        m_table->setCurrentIndex(
            m_table->model()->index(row, qMax(0, m_table->currentIndex().column())));
        return true;
    }
    // The table's own search would ask for all rows.
    const auto others = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    const QString text = press->text();
    if (!text.isEmpty() && text[0].isPrint() && !(press->modifiers() & others)) {
        m_filter->setFocus();
        m_filter->insert(text);
        return true;
    }
    return false;
}

} // namespace convenor
