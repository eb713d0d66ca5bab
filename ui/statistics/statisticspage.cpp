// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/statisticspage.h"

#include "ui/support/plainlabel.h"
#include "ui/support/prompts.h"
#include "ui/support/theme.h"
#include "ui/widgets/bardelegate.h"
#include "ui/widgets/figuresmodel.h"
#include "usecases/programme.h"
#include "usecases/workspace.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr int figuresInARow = 7;

QPushButton *makeButton(const QString &name, const QString &icon, const QString &text, QWidget *box)
{
    auto *button = new QPushButton(QIcon::fromTheme(icon), text, box);
    button->setObjectName(name);
    return button;
}

} // namespace

StatisticsPage::StatisticsPage(Workspace &workspace, Prompts &prompts, QWidget *parent)
    : Page(workspace, prompts, parent)
    , m_model(new FiguresModel(this))
    , m_answer([this](const Result<StatisticsOf> &statistics) { show(statistics); })
{
    setObjectName(u"statisticsPage"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gridStep, 0, gridStep, gridStep);
    layout->setSpacing(gridStep);
    layout->addWidget(makeChoices());
    layout->addWidget(makeFigures());
    layout->addWidget(makeTable(), 1);
}

void StatisticsPage::setSeries(SeriesId series)
{
    const bool isOther = series != m_series;
    m_series = series;
    offerScopes();
    if (isOther)
        m_scope->setCurrentIndex(0);
    ask();
}

void StatisticsPage::refresh(const ChangeSet &changes)
{
    if (changes.touches(Kind::Session) || changes.touches(Kind::Series))
        offerScopes();
    ask();
}

QWidget *StatisticsPage::makeChoices()
{
    auto *box = new QWidget(this);
    m_scope = new QComboBox(box);
    m_scope->setObjectName(u"scopeBox"_s);
    m_scope->setAccessibleName(tr("Of what the figures are"));
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scope->setMinimumContentsLength(36);
    m_counted = new QComboBox(box);
    m_counted->setObjectName(u"countedBox"_s);
    m_counted->setAccessibleName(tr("Who is counted"));
    for (const Counted each : {Counted::Attended, Counted::Accepted, Counted::Registered})
        m_counted->addItem(label(each), int(each));
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep);
    layout->addWidget(m_scope);
    layout->addWidget(m_counted);
    layout->addStretch(1);
    connect(m_scope, &QComboBox::activated, this, &StatisticsPage::ask);
    connect(m_counted, &QComboBox::activated, this, &StatisticsPage::ask);
    return box;
}

QWidget *StatisticsPage::makeFigures()
{
    auto *box = new QWidget(this);
    m_sentence = new QLabel(box);
    m_sentence->setObjectName(u"sentenceLabel"_s);
    m_sentence->setFont(headingFont(font()));
    showPlain(m_sentence);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_remark = new QLabel(box);
    m_remark->setObjectName(u"remarkLabel"_s);
    m_remark->setForegroundRole(QPalette::PlaceholderText);
    showPlain(m_remark);
    auto *copy = makeButton(u"copySentenceButton"_s, u"edit-copy"_s, tr("Copy the sentence"), box);
    connect(copy, &QPushButton::clicked, this, &StatisticsPage::copySentence);
    auto *first = new QHBoxLayout;
    first->addWidget(m_sentence, 1);
    first->addWidget(copy, 0, Qt::AlignTop);
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(3 * gridStep);
    m_grid->setVerticalSpacing(0);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep);
    layout->addLayout(first);
    layout->addWidget(m_remark);
    layout->addLayout(m_grid);
    return box;
}

QWidget *StatisticsPage::makeTable()
{
    auto *box = new QWidget(this);
    m_tabs = new QTabBar(box);
    m_tabs->setObjectName(u"tableTabs"_s);
    m_tabs->setAccessibleName(tr("Tables"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_legend = new QLabel(box);
    m_legend->setObjectName(u"legendLabel"_s);
    m_export = makeButton(u"exportTableButton"_s, u"document-export"_s, tr("Save table…"), box);
    m_view = new QTableView(box);
    m_view->setObjectName(u"statisticsTable"_s);
    m_view->setAccessibleName(tr("Figures")); // until there is a table
    m_view->setModel(m_model);
    m_view->setItemDelegateForColumn(FiguresModel::Bars, new BarDelegate(m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setShowGrid(false);
    m_view->setTabKeyNavigation(false);
    m_view->setSortingEnabled(true);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    auto *top = new QHBoxLayout;
    top->addWidget(m_tabs);
    top->addStretch(1);
    top->addWidget(m_legend);
    top->addSpacing(2 * gridStep);
    top->addWidget(m_export);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, gridStep, 0, 0);
    layout->setSpacing(gridStep);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &StatisticsPage::showTable);
    connect(m_export, &QPushButton::clicked, this, &StatisticsPage::exportTable);
    return box;
}

/// The series, each session of it, all years; what was chosen stays chosen.
void StatisticsPage::offerScopes()
{
    const QVariant chosen = m_scope->currentData();
    m_scope->clear();
    m_scope->addItem(tr("The whole series"), m_series.value());
    for (const SessionRow &each :
         Programme(workspace()).sessions(m_series).value_or(QList<SessionRow>()))
        m_scope->addItem(tr("%1. %2").arg(each.number).arg(each.title), each.id.value());
    m_scope->addItem(tr("All years"), 0);
    m_scope->setCurrentIndex(qMax(0, m_scope->findData(chosen)));
}

Scope StatisticsPage::scope() const
{
    const int chosen = m_scope->currentIndex();
    if (chosen <= 0)
        return {m_series, {}};
    const qint64 session = m_scope->currentData().toLongLong();
    return session == 0 ? Scope() : Scope{m_series, SessionId(session)};
}

Counted StatisticsPage::counted() const
{
    return Counted(m_counted->currentData().toInt());
}

void StatisticsPage::ask()
{
    m_answer.ask([statistics = Statistics(workspace()), scope = scope(), counted = counted()] {
        return statistics.of(scope, counted);
    });
}

void StatisticsPage::show(const Result<StatisticsOf> &statistics)
{
    if (!statistics) {
        emit failed(statistics.error());
        return;
    }
    showFigures(statistics->whole);
    m_tables = tablesOf(*statistics);
    const QString shown = m_shown;
    const QSignalBlocker blocker(m_tabs);
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
    int current = 0;
    for (const StatisticsTable &each : std::as_const(m_tables)) {
        const int tab = m_tabs->addTab(each.title);
        if (each.name == shown)
            current = tab;
    }
    m_tabs->setCurrentIndex(current);
    showTable(current);
}

void StatisticsPage::showFigures(const Figures &figures)
{
    m_sentence->setText(sentenceOf(figures));
    const bool isUntold = counted() == Counted::Attended && figures.attended == 0;
    m_remark->setVisible(isUntold);
    if (figures.isReported)
        m_remark->setText(tr("The number was reported; attendance was not taken."));
    else
        m_remark->setText(
            tr("Attendance was not taken. Count who is accepted to see who is expected."));
    const QList<NamedFigure> named = namedFigures(figures);
    for (int i = 0; i < named.size(); ++i) {
        if (i >= m_numbers.size()) {
            auto *number = new QLabel(this);
            auto *words = new QLabel(named[i].label, this);
            number->setObjectName(named[i].key);
            number->setFont(headingFont(font()));
            number->setAccessibleName(named[i].label);
            words->setForegroundRole(QPalette::PlaceholderText);
            words->setContentsMargins(0, 0, 0, gridStep);
            const int row = i / figuresInARow * 2;
            m_grid->addWidget(number, row, i % figuresInARow);
            m_grid->addWidget(words, row + 1, i % figuresInARow, Qt::AlignTop);
            m_grid->setColumnStretch(i % figuresInARow, 1);
            m_numbers.append(number);
        }
        m_numbers[i]->setText(QLocale().toString(named[i].figure));
    }
}

void StatisticsPage::showTable(int tab)
{
    const StatisticsTable table = m_tables.value(tab);
    m_shown = table.name;
    m_export->setEnabled(!table.lines.isEmpty());
    m_view->setAccessibleName(table.title);
    QHeaderView *header = m_view->horizontalHeader();
    header->setSortIndicator(-1, Qt::AscendingOrder); // as it comes
    m_model->setTable(table);
    if (m_model->columnCount() == 0)
        return;
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(FiguresModel::Label, QHeaderView::Stretch);
    header->setSectionResizeMode(FiguresModel::Bars, QHeaderView::Stretch);
    showLegend();
}

/// "■ Registered  ■ Attended", each square in the colour of its bar.
void StatisticsPage::showLegend()
{
    const StatisticsTable &table = m_model->table();
    QStringList parts;
    for (int bar = 0; bar < table.bars.size(); ++bar)
        parts.append(u"<span style='color:%1'>■</span> %2"_s.arg(
            BarDelegate::brushOf(bar, palette()).color().name(),
            table.headings[table.bars[bar] + 1].toHtmlEscaped()));
    m_legend->setText(parts.join(u"&nbsp;&nbsp; "_s));
}

void StatisticsPage::copySentence()
{
    QGuiApplication::clipboard()->setText(m_sentence->text());
    emit told(tr("The sentence was copied"));
}

void StatisticsPage::exportTable()
{
    const StatisticsTable &table = m_model->table();
    const QString path = prompts().fileToSave(tr("Save table"), table.title + u".xlsx"_s,
                                              tr("Workbook (*.xlsx);;CSV (*.csv)"));
    if (path.isEmpty())
        return;
    const auto saved = Statistics(workspace()).exportTable(table, path);
    if (saved)
        emit told(tr("Saved as %1").arg(QDir::toNativeSeparators(path)));
    else
        emit failed(saved.error());
}

} // namespace convenor
