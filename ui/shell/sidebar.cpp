// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidebar.h"

#include "ui/support/plainlabel.h"
#include "ui/support/theme.h"
#include "usecases/programme.h"
#include "usecases/workspace.h"

#include <QComboBox>
#include <QEvent>
#include <QIcon>
#include <QLabel>
#include <QListWidget>
#include <QSignalBlocker>
#include <QStylePainter>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr int sidebarWidth = 200;
constexpr int pageHeight = 36;
constexpr int iconSize = 22;
constexpr int iconNameRole = Qt::UserRole;

/// A title that is too long ends with "…".
class SeriesBox final : public QComboBox
{
public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QStylePainter painter(this);
        QStyleOptionComboBox option;
        initStyleOption(&option);
        painter.drawComplexControl(QStyle::CC_ComboBox, option);
        const int width =
            style()
                ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this)
                .width();
        const QString text = currentIndex() < 0 ? placeholderText() : option.currentText;
        option.currentText = fontMetrics().elidedText(text, Qt::ElideRight, width - gridStep);
        painter.drawControl(QStyle::CE_ComboBoxLabel, option);
    }
};

/// Gives every icon the same room, whatever size the theme has it in, so that the words align.
class PageDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->decorationSize = {iconSize, iconSize};
    }
};

} // namespace

Sidebar::Sidebar(QWidget *parent)
    : QWidget(parent)
    , m_series(new SeriesBox(this))
    , m_newSeries(new QToolButton(this))
    , m_pages(new QListWidget(this))
{
    setObjectName(u"sidebar"_s);
    setFixedWidth(sidebarWidth);

    m_series->setObjectName(u"seriesBox"_s);
    m_series->setAccessibleName(tr("Series"));
    m_series->setToolTip(tr("Which series the pages show"));
    m_series->setPlaceholderText(tr("No series yet"));
    m_series->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_series->setMinimumContentsLength(8);
    auto *label = new QLabel(tr("Se&ries"), this);
    label->setBuddy(m_series);

    m_newSeries->setObjectName(u"newSeriesButton"_s);
    m_newSeries->setAccessibleName(tr("New series from this one"));
    m_newSeries->setToolTip(tr("New series from this one (Ctrl+Shift+N)"));
    m_newSeries->setAutoRaise(true);
    m_newSeries->setFocusPolicy(Qt::TabFocus);

    m_pages->setObjectName(u"pageList"_s);
    m_pages->setAccessibleName(tr("Pages"));
    m_pages->setFrameShape(QFrame::NoFrame);
    m_pages->setIconSize({iconSize, iconSize});
    m_pages->setItemDelegate(new PageDelegate(m_pages));
    m_pages->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pages->viewport()->setAutoFillBackground(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gridStep, gridStep, gridStep, gridStep);
    layout->setSpacing(gridStep / 2);
    auto *above = new QHBoxLayout;
    above->addWidget(label, 1);
    above->addWidget(m_newSeries);
    layout->addLayout(above);
    layout->addWidget(m_series);
    layout->addSpacing(gridStep);
    layout->addWidget(m_pages, 1);

    connect(m_pages, &QListWidget::currentRowChanged, this, &Sidebar::pageChosen);
    connect(m_newSeries, &QToolButton::clicked, this, &Sidebar::newSeriesAsked);
    connect(m_series, &QComboBox::currentIndexChanged, this, [this] {
        m_chosen = SeriesId(m_series->currentData().toLongLong());
        emit seriesChosen(m_chosen);
    });
}

void Sidebar::addPage(const QString &title, const QString &iconName)
{
    const QSignalBlocker quiet(m_pages);
    auto *item = new QListWidgetItem(title, m_pages);
    item->setData(iconNameRole, iconName);
    item->setSizeHint({0, pageHeight});
}

void Sidebar::furnish()
{
    m_newSeries->setIcon(QIcon::fromTheme(u"list-add"_s));
    m_pages->setPalette(withTintedSelection(palette()));
    for (int row = 0; row < m_pages->count(); ++row) {
        QListWidgetItem *item = m_pages->item(row);
        item->setIcon(QIcon::fromTheme(item->data(iconNameRole).toString()));
    }
}

void Sidebar::setCurrentPage(int page)
{
    const QSignalBlocker quiet(m_pages);
    m_pages->setCurrentRow(page);
}

void Sidebar::setWorkspace(Workspace *workspace)
{
    m_workspace = workspace;
    setEnabled(workspace);
    m_chosen = {};
    fillSeries();
}

void Sidebar::refresh(const ChangeSet &changes)
{
    if (changes.touches(Kind::Series))
        fillSeries();
}

bool Sidebar::setSeries(SeriesId series)
{
    const int index = m_series->findData(series.value());
    if (index >= 0)
        m_series->setCurrentIndex(index);
    return index >= 0;
}

SeriesId Sidebar::series() const
{
    return m_chosen;
}

void Sidebar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        furnish();
}

/// What was chosen stays chosen; else it is the series that starts last.
void Sidebar::fillSeries()
{
    const SeriesId before = m_chosen;
    {
        const QSignalBlocker quiet(m_series);
        m_series->clear();
        const auto all = m_workspace ? Programme(*m_workspace).allSeries()
                                     : Result<QList<SeriesRow>>(QList<SeriesRow>());
        if (!all) {
            emit failed(all.error());
            return;
        }
        for (const SeriesRow &row : *all) {
            m_series->addItem(row.title, row.id.value());
            m_series->setItemData(m_series->count() - 1, plainToolTip(row.title), Qt::ToolTipRole);
        }
        int index = m_series->findData(before.value());
        if (index < 0 && !all->isEmpty()) {
            const auto newest = Programme(*m_workspace).seriesByKey({});
            index = newest ? m_series->findData(newest->id.value()) : 0;
        }
        m_series->setCurrentIndex(index);
        m_series->setEnabled(!all->isEmpty());
        m_newSeries->setEnabled(!all->isEmpty() && m_workspace && !m_workspace->isReadOnly());
        m_chosen = SeriesId(m_series->currentData().toLongLong());
    }
    if (m_chosen != before)
        emit seriesChosen(m_chosen);
}

} // namespace convenor
