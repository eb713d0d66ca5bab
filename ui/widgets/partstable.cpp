// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/partstable.h"

#include "ui/support/plainlabel.h"
#include "ui/support/theme.h"
#include "ui/widgets/partdelegate.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

void calm(QTableView *view)
{
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setTabKeyNavigation(false);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(view->fontMetrics().height() + 14);
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setStretchLastSection(true);
    view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked
                          | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    view->setContextMenuPolicy(Qt::ActionsContextMenu);
}

} // namespace

PartsTable::PartsTable(const QString &name, const QString &label, QList<PartColumn> columns,
                       int mostRows, QWidget *parent)
    : QWidget(parent)
    , m_model(new PartModel(std::move(columns), this))
    , m_view(new QTableView(this))
    , m_bar(new QHBoxLayout)
    , m_message(new QLabel(this))
    , m_mostRows(mostRows)
{
    setObjectName(name);
    m_view->setObjectName(name + u"View"_s);
    m_view->setAccessibleName(label);
    m_view->setModel(m_model);
    m_view->viewport()->installEventFilter(this);
    m_view->setItemDelegate(new PartDelegate(m_view));
    calm(m_view);
    m_view->horizontalHeader()->setVisible(m_model->columnCount() > 1);
    m_message->setObjectName(name + u"Message"_s);
    showPlain(m_message);
    m_message->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_view, 1);
    layout->addLayout(m_bar);
    layout->addWidget(m_message);
    m_bar->setSpacing(4);
    m_bar->addStretch();
    buildDeeds();

    connect(m_model, &PartModel::answered, this, &PartsTable::tell);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        updateDeeds();
        emit currentChanged();
    });
    fitHeight();
}

void PartsTable::buildDeeds()
{
    m_up = addDeed(u"moveUp"_s, tr("Move up"), QIcon::fromTheme(u"go-up"_s), Qt::ALT | Qt::Key_Up);
    m_down = addDeed(u"moveDown"_s, tr("Move down"), QIcon::fromTheme(u"go-down"_s),
                     Qt::ALT | Qt::Key_Down);
    m_remove = addDeed(u"remove"_s, tr("Remove"), QIcon::fromTheme(u"edit-delete"_s),
                       QKeySequence(Qt::Key_Delete));
    connect(m_up, &QAction::triggered, this, [this] { moveCurrent(-1); });
    connect(m_down, &QAction::triggered, this, [this] { moveCurrent(1); });
    connect(m_remove, &QAction::triggered, this, [this] { emit removeRequested(currentId()); });

    auto *editCell = new QAction(tr("Edit"), this);
    editCell->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    editCell->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(editCell);
    connect(editCell, &QAction::triggered, this, [this] {
        if (m_model->flags(m_view->currentIndex()) & Qt::ItemIsEditable)
            m_view->edit(m_view->currentIndex());
    });
}

void PartsTable::setWidths(const QList<int> &widths)
{
    m_widths = widths;
    m_view->horizontalHeader()->setStretchLastSection(false);
    for (int column = 0; column < widths.size(); ++column)
        m_view->setColumnWidth(column, widths[column]);
    shareWidth();
}

void PartsTable::showColumn(int column, bool shown)
{
    m_view->setColumnHidden(column, !shown);
    shareWidth();
}

void PartsTable::shareWidth()
{
    constexpr int leastShare = 150; // narrower, nothing could be read: the table scrolls instead
    const auto shares = m_widths.count(0);
    if (shares == 0)
        return;
    int left = m_view->viewport()->width();
    for (int column = 0; column < m_widths.size(); ++column)
        left -= m_widths[column] == 0 ? 0 : m_view->columnWidth(column);
    for (int column = 0; column < m_widths.size(); ++column) {
        if (m_widths[column] == 0)
            m_view->setColumnWidth(column, qMax(leastShare, left / int(shares)));
    }
}

bool PartsTable::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        shareWidth();
    return QWidget::eventFilter(watched, event);
}

QAction *PartsTable::addDeed(const QString &name, const QString &text, const QIcon &icon,
                             const QKeySequence &key)
{
    auto *deed = new QAction(icon, text, this);
    deed->setObjectName(name + u"Action"_s);
    deed->setShortcut(key);
    deed->setShortcutContext(Qt::WidgetShortcut);
    deed->setToolTip(
        key.isEmpty() ? text : u"%1 (%2)"_s.arg(text, key.toString(QKeySequence::NativeText)));
    m_view->addAction(deed);
    auto *button = new QToolButton(this);
    button->setObjectName(name + u"Button"_s);
    button->setDefaultAction(deed);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    m_bar->addWidget(button);
    m_deeds.append(deed);
    return deed;
}

QLineEdit *PartsTable::addLine(const QString &name, const QString &placeholder,
                               NameSearch::Find find, const QString &addition)
{
    auto *line = new QLineEdit(this);
    line->setObjectName(name);
    line->setAccessibleName(placeholder);
    line->setPlaceholderText(placeholder);
    addWidget(line);
    auto *search = new NameSearch(line, std::move(find), addition);
    // The completer sets the text after it told what was chosen.
    const auto clear = [line] { QTimer::singleShot(0, line, &QLineEdit::clear); };
    connect(search, &NameSearch::chosen, this, [this, clear](qint64 id) {
        clear();
        emit chosen(id);
    });
    connect(search, &NameSearch::newNameGiven, this, [this, clear](const QString &typed) {
        clear();
        emit newNameGiven(typed);
    });
    connect(search, &NameSearch::notUnderstood, this, [this](const QString &typed) {
        tell(tr("Nothing is called exactly “%1”: choose a line of the list.").arg(typed));
    });
    return line;
}

void PartsTable::addWidget(QWidget *widget)
{
    m_bar->insertWidget(int(m_adders.size()), widget, qobject_cast<QLineEdit *>(widget) ? 1 : 0);
    m_adders.append(widget);
    const bool hasLine = std::any_of(m_adders.cbegin(), m_adders.cend(),
                                     [](QWidget *each) { return qobject_cast<QLineEdit *>(each); });
    m_bar->setStretch(int(m_adders.size()), hasLine ? 0 : 1);
    QWidget *last = m_view;
    for (QWidget *each : m_adders) {
        setTabOrder(last, each);
        last = each;
    }
    chooseFocus();
}

void PartsTable::setRows(QList<PartRow> rows)
{
    const qint64 current = currentId();
    const int row = m_view->currentIndex().row();
    m_model->setRows(std::move(rows));
    if (m_model->rowOf(current) >= 0)
        select(current);
    else if (m_model->rowCount() > 0 && row >= 0)
        select(m_model->rows()[qMin(row, m_model->rowCount() - 1)].id);
    fitHeight();
    updateDeeds();
}

void PartsTable::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    m_model->setReadOnly(readOnly);
    const bool moves = !readOnly && (m_model->flags({}) & Qt::ItemIsDropEnabled);
    m_view->setDragDropMode(moves ? QAbstractItemView::InternalMove
                                  : QAbstractItemView::NoDragDrop);
    m_view->setDragDropOverwriteMode(false);
    m_up->setVisible(moves);
    m_down->setVisible(moves);
    for (QWidget *adder : m_adders)
        adder->setEnabled(!readOnly);
    updateDeeds();
    chooseFocus();
}

qint64 PartsTable::currentId() const
{
    const int row = m_view->currentIndex().row();
    return row >= 0 && row < m_model->rowCount() ? m_model->rows()[row].id : 0;
}

void PartsTable::select(qint64 id)
{
    const int row = m_model->rowOf(id);
    const int column = qMax(0, m_view->currentIndex().column());
    if (row >= 0 && row != m_view->currentIndex().row())
        m_view->setCurrentIndex(m_model->index(row, column));
}

void PartsTable::edit(qint64 id, int column)
{
    const QModelIndex cell = m_model->index(m_model->rowOf(id), column);
    if (!cell.isValid())
        return;
    m_view->setFocus();
    m_view->setCurrentIndex(cell);
    m_view->edit(cell);
}

void PartsTable::tell(const QString &refusal)
{
    QPalette colored = palette();
    colored.setColor(QPalette::WindowText, refusalColor(colored));
    m_message->setPalette(colored);
    m_message->setText(refusal);
    m_message->setVisible(!refusal.isEmpty());
}

void PartsTable::moveCurrent(int by)
{
    const int row = m_view->currentIndex().row();
    m_model->move(row, row + by);
}

void PartsTable::updateDeeds()
{
    const int row = m_view->currentIndex().row();
    for (QAction *deed : m_deeds)
        deed->setEnabled(!m_isReadOnly && row >= 0);
    m_up->setEnabled(!m_isReadOnly && row > 0);
    m_down->setEnabled(!m_isReadOnly && row >= 0 && row + 1 < m_model->rowCount());
    // What moves and removes has no use while there is nothing.
    const bool isInPlace = m_mostRows == 0 || m_model->rowCount() > 0;
    for (QToolButton *button : findChildren<QToolButton *>(Qt::FindDirectChildrenOnly)) {
        if (m_deeds.contains(button->defaultAction()))
            button->setVisible(isInPlace && button->defaultAction()->isVisible());
    }
}

void PartsTable::fitHeight()
{
    if (m_mostRows == 0)
        return;
    const int rows = qMin(m_mostRows, m_model->rowCount());
    const int header =
        m_model->columnCount() > 1 ? m_view->horizontalHeader()->sizeHint().height() : 0;
    m_view->setFixedHeight(rows * m_view->verticalHeader()->defaultSectionSize() + header
                           + 2 * m_view->frameWidth());
    m_view->setVisible(rows > 0);
    chooseFocus();
}

void PartsTable::chooseFocus()
{
    QWidget *first = m_view;
    if (m_view->isHidden())
        first = m_adders.isEmpty() || m_isReadOnly ? nullptr : m_adders.first();
    setFocusProxy(first);
}

} // namespace convenor
