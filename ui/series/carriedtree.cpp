// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/series/carriedtree.h"

#include "base/shorttext.h"
#include "ui/support/plainlabel.h"
#include "ui/support/theme.h"
#include "ui/support/words.h"
#include "usecases/newseries.h"

#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

enum Column { What, Was, WillBe, ToKnow };
constexpr int pathRole = Qt::UserRole;
constexpr qsizetype longestCell = 160; // the whole of it stands below

QPlainTextEdit *readingPane(const QString &name, const QString &label, QWidget *parent)
{
    auto *pane = new QPlainTextEdit(parent);
    pane->setObjectName(name);
    pane->setAccessibleName(label);
    pane->setReadOnly(true);
    pane->setTabChangesFocus(true);
    pane->setPlaceholderText(CarriedTree::tr("Nothing"));
    return pane;
}

QWidget *labelled(const QString &label, QWidget *field)
{
    auto *box = new QWidget(field->parentWidget());
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep / 2);
    layout->addWidget(new QLabel(label, box));
    layout->addWidget(field, 1);
    return box;
}

bool isAskedAgain(const CarriedItem &item)
{
    return std::any_of(item.remarks.begin(), item.remarks.end(),
                       [](const ItemRemark &each) { return each.remark == Remark::AsksAgain; });
}

/// Lets nothing be typed but in the column of what it will be.
class CarriedDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override
    {
        return index.column() == WillBe ? QStyledItemDelegate::createEditor(parent, option, index)
                                        : nullptr;
    }
};

/// Marks the place in the text, not by colour alone, and brings it into view.
void markPlace(QPlainTextEdit *pane, qsizetype start, qsizetype length, const QColor &color)
{
    QList<QTextEdit::ExtraSelection> marks;
    if (length > 0) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(pane->document());
        mark.cursor.setPosition(int(start));
        pane->setTextCursor(mark.cursor);
        pane->ensureCursorVisible();
        mark.cursor.setPosition(int(start + length), QTextCursor::KeepAnchor);
        mark.format.setFontUnderline(true);
        mark.format.setForeground(color);
        marks.append(mark);
    }
    pane->setExtraSelections(marks);
}

} // namespace

CarriedTree::CarriedTree(QWidget *parent)
    : QWidget(parent)
    , m_tree(new QTreeWidget(this))
    , m_about(new QLabel(this))
    , m_was(readingPane(u"carriedWas"_s, tr("Last series"), this))
    , m_willBe(readingPane(u"carriedWillBe"_s, tr("New series"), this))
{
    m_tree->setObjectName(u"carriedTree"_s);
    m_tree->setAccessibleName(tr("What is carried"));
    m_tree->setHeaderLabels({tr("What"), tr("Last series"), tr("New series"), tr("To know")});
    m_tree->setItemDelegate(new CarriedDelegate(m_tree));
    m_tree->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_tree->setTabKeyNavigation(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->header()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_about->setObjectName(u"carriedAbout"_s);
    showPlain(m_about);
    layOut();
    connect(m_tree, &QTreeWidget::itemChanged, this, &CarriedTree::told);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &CarriedTree::showCurrent);
    setFocusProxy(m_tree);
}

void CarriedTree::layOut()
{
    auto *hint =
        new QLabel(tr("Ticked is carried. Space ticks, F2 corrects what it will be."), this);
    auto *all = new QPushButton(tr("&Reword all places"), this);
    all->setObjectName(u"allPlacesButton"_s);
    all->setAutoDefault(false);
    all->setToolTip(tr("Ticks every place that names a time of the last series, but for links"));
    connect(all, &QPushButton::clicked, this, &CarriedTree::allPlacesAsked);
    auto *above = new QHBoxLayout;
    above->addWidget(hint, 1);
    above->addWidget(all);
    auto *both = new QSplitter(Qt::Horizontal, this);
    both->addWidget(labelled(tr("Last series"), m_was));
    both->addWidget(labelled(tr("New series"), m_willBe));
    auto *below = new QWidget(this);
    auto *belowLayout = new QVBoxLayout(below);
    belowLayout->setContentsMargins(0, 0, 0, 0);
    belowLayout->setSpacing(gridStep / 2);
    belowLayout->addWidget(m_about);
    belowLayout->addWidget(both, 1);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_tree);
    splitter->addWidget(below);
    splitter->setSizes({360, 170});
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(above);
    layout->addWidget(splitter, 1);
    constexpr int widths[] = {310, 200, 200};
    for (int column = 0; column < int(std::size(widths)); ++column)
        m_tree->setColumnWidth(column, widths[column]);
}

void CarriedTree::show(const SeriesProposal &proposal)
{
    const auto pathsOf = [](const SeriesProposal &from) {
        QStringList paths;
        for (const CarriedItem &each : from.items)
            paths.append(each.path);
        return paths;
    };
    const bool isSame = pathsOf(proposal) == pathsOf(m_proposal);
    m_proposal = proposal;
    m_places.clear();
    for (qsizetype i = 0; i < m_proposal.items.size(); ++i)
        m_places.insert(m_proposal.items[i].path, i);
    m_isFilling = true;
    if (!isSame)
        build();
    for (const CarriedItem &each : std::as_const(m_proposal.items))
        update(m_rows.value(each.path), each);
    updateHeadings();
    m_isFilling = false;
    showCurrent();
}

void CarriedTree::build()
{
    QSet<QString> closed;
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row) {
        if (row.value()->childCount() > 0 && !row.value()->isExpanded())
            closed.insert(row.key());
    }
    const bool isFirst = m_rows.isEmpty();
    const QString current =
        m_tree->currentItem() ? m_tree->currentItem()->data(What, pathRole).toString() : QString();
    m_tree->clear();
    m_rows.clear();
    m_headings.clear();
    for (const CarriedItem &each : std::as_const(m_proposal.items)) {
        QTreeWidgetItem *parent = m_rows.value(each.parent);
        if (!parent) {
            QTreeWidgetItem *&heading = m_headings[int(each.group)];
            if (!heading) {
                heading = new QTreeWidgetItem(m_tree);
                heading->setExpanded(true);
            }
            parent = heading;
        }
        auto *row = new QTreeWidgetItem(parent);
        row->setData(What, pathRole, each.path);
        row->setExpanded(isFirst ? each.kind != CarriedKind::Session : !closed.contains(each.path));
        m_rows.insert(each.path, row);
    }
    QTreeWidgetItem *before = m_rows.value(current);
    m_tree->setCurrentItem(before ? before : m_tree->topLevelItem(0));
}

void CarriedTree::update(QTreeWidgetItem *row, const CarriedItem &item)
{
    const bool isLeft = !item.isTicked && !item.isCorrectable && item.isOpen;
    const auto cell = [&](int column, const QString &text) {
        row->setText(column, shortened(text, longestCell));
        row->setToolTip(column, plainToolTip(text));
    };
    cell(What, label(item));
    cell(Was, wasWords(item));
    if (item.kind == CarriedKind::Evidence)
        cell(WillBe, isAskedAgain(item) ? tr("asked for again") : tr("counts"));
    else
        cell(WillBe, isLeft ? tr("not carried") : willBeWords(item));
    const QString remarks = remarksOf(item);
    cell(ToKnow,
         item.isDoubtful() ? tr("Look: %1").arg(remarks)
                           : sentence(remarks).chopped(remarks.isEmpty() ? 0 : 1));
    // What stays is not set again: it would be put into an editor that is open there.
    if (row->icon(ToKnow).isNull() == item.isDoubtful())
        row->setIcon(ToKnow, item.isDoubtful() ? QIcon::fromTheme(u"dialog-warning"_s) : QIcon());
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (item.isOpen)
        flags |= Qt::ItemIsUserCheckable;
    if (item.isCorrectable)
        flags |= Qt::ItemIsEditable;
    if (flags != row->flags())
        row->setFlags(flags);
    row->setData(What, Qt::CheckStateRole,
                 item.isOpen ? QVariant(item.isTicked ? Qt::Checked : Qt::Unchecked) : QVariant());
    const QBrush quiet = quietColor(palette());
    row->setForeground(WillBe, item.isTicked ? QBrush() : quiet);
}

/// Each says how much of what stands below it is carried.
void CarriedTree::updateHeadings()
{
    for (auto each = m_headings.cbegin(); each != m_headings.cend(); ++each) {
        const auto group = CarriedGroup(each.key());
        QTreeWidgetItem *heading = each.value();
        int open = 0;
        int ticked = 0;
        for (int i = 0; i < heading->childCount(); ++i) {
            const CarriedItem *item = itemOf(heading->child(i));
            open += item->isOpen ? 1 : 0;
            ticked += item->isOpen && item->isTicked ? 1 : 0;
        }
        QFont bold = m_tree->font();
        bold.setBold(true);
        heading->setFont(What, bold);
        heading->setText(What, label(group));
        heading->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        QString count = tr("%1 of %2").arg(ticked).arg(open);
        if (group == CarriedGroup::Evidence)
            count = tr("organizations asked again: %1").arg(m_proposal.askedAgain);
        heading->setText(WillBe, group == CarriedGroup::Workspace ? QString() : count);
    }
}

/// Colours of its own follow the palette.
void CarriedTree::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || m_rows.isEmpty())
        return;
    m_isFilling = true;
    for (const CarriedItem &each : std::as_const(m_proposal.items))
        update(m_rows.value(each.path), each);
    m_isFilling = false;
    showCurrent();
}

const CarriedItem *CarriedTree::itemOf(const QTreeWidgetItem *row) const
{
    const auto place =
        row ? m_places.constFind(row->data(What, pathRole).toString()) : m_places.cend();
    return place == m_places.cend() ? nullptr : &m_proposal.items[*place];
}

void CarriedTree::told(QTreeWidgetItem *row, int column)
{
    const CarriedItem *item = m_isFilling ? nullptr : itemOf(row);
    if (!item)
        return;
    if (column == What && item->isOpen) {
        const bool isWanted = row->checkState(What) == Qt::Checked;
        if (isWanted != item->isTicked)
            emit ticked(item->path, isWanted);
    } else if (column == WillBe && row->text(WillBe) != willBeWords(*item)) {
        emit corrected(item->path, row->text(WillBe).trimmed());
    }
}

void CarriedTree::showCurrent()
{
    if (m_isFilling)
        return;
    const CarriedItem *item = itemOf(m_tree->currentItem());
    if (!item) {
        m_about->setText(m_tree->currentItem() ? m_tree->currentItem()->text(What) : QString());
        m_was->clear();
        m_willBe->clear();
        return;
    }
    const bool isPlace = item->kind == CarriedKind::Place;
    const CarriedItem *whole = isPlace ? m_proposal.item(item->parent) : item;
    const QString remarks = remarksOf(*item);
    m_about->setText(label(*whole) + (remarks.isEmpty() ? QString() : u": "_s + sentence(remarks)));
    m_was->setPlainText(wasWords(*whole));
    m_willBe->setPlainText(whole->isTicked || whole->isCorrectable ? willBeWords(*whole)
                                                                   : QString());
    const qsizetype start = item->path.section(u'#', -1).toInt();
    markPlace(m_was, start, isPlace ? item->was.size() : 0, cautionColor(palette()));
}

} // namespace convenor
