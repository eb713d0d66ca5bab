// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historypage.h"

#include "base/isotext.h"
#include "ui/history/historymodel.h"
#include "ui/support/plainlabel.h"
#include "ui/support/theme.h"
#include "ui/support/words.h"
#include "usecases/history.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QTableView *makeTable(const QString &name, const QString &accessibleName, QAbstractItemModel *model,
                      QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setObjectName(name);
    table->setAccessibleName(accessibleName);
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    return table;
}

/// "2024-02-21T10:00:00Z: …" of a refusal, with the moment in the viewer's words.
QString laterChange(const Problem &problem)
{
    const auto moment = momentFromText(problem.where);
    const QString when =
        moment ? momentWords(*moment, QDateTime::currentDateTimeUtc()) : problem.where;
    return titleOf(Change{{}, problem.what, {}, {}, {}, 0}) + u" ("_s + when + u')';
}

} // namespace

HistoryPage::HistoryPage(Workspace &workspace, Prompts &prompts, QWidget *parent)
    : Page(workspace, prompts, parent)
    , m_changes(new HistoryModel(this))
    , m_filtered(new QSortFilterProxyModel(this))
    , m_fields(new FieldChangeModel(this))
    , m_stack(new QStackedWidget(this))
    , m_asked([this](const Result<QList<FieldChange>> &fields) {
        m_fields->setFields(fields.value_or(QList<FieldChange>()));
        m_detail->selectRow(0);
        if (!fields)
            refuse(fields.error());
    })
{
    setObjectName(u"historyPage"_s);
    m_filtered->setSourceModel(m_changes);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filtered->setFilterKeyColumn(-1);

    auto *splitter = new QSplitter(this);
    splitter->setObjectName(u"historySplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeList());
    splitter->addWidget(makeDetail());
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({500, 560});
    auto *empty =
        new QLabel(tr("Nothing was changed yet. Every change of the file will stand here, "
                      "with what it replaced and the way back to before it."),
                   this);
    empty->setObjectName(u"historyEmpty"_s);
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    empty->setMargin(8 * gridStep);
    m_stack->addWidget(splitter);
    m_stack->addWidget(empty);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gridStep, 0, gridStep, gridStep);
    layout->addWidget(m_stack);
    load();
}

void HistoryPage::setSeries(SeriesId)
{
}

void HistoryPage::refresh(const ChangeSet &)
{
    load();
}

bool HistoryPage::reveal(Kind, qint64)
{
    return false;
}

QWidget *HistoryPage::makeList()
{
    auto *box = new QWidget(this);
    m_filter = new QLineEdit(box);
    m_filter->setObjectName(u"historyFilterEdit"_s);
    m_filter->setAccessibleName(tr("Filter the changes"));
    m_filter->setPlaceholderText(tr("Filter by what, who or when"));
    m_filter->setClearButtonEnabled(true);
    m_list = makeTable(u"historyTable"_s, tr("Changes, the newest first"), m_filtered, box);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QHeaderView *header = m_list->horizontalHeader();
    header->setSectionResizeMode(HistoryModel::Title, QHeaderView::Stretch);
    for (const int column : {HistoryModel::Author, HistoryModel::Time, HistoryModel::State})
        header->setSectionResizeMode(column, QHeaderView::Interactive);
    header->resizeSection(HistoryModel::Author, 72);
    header->resizeSection(HistoryModel::Time, 116);
    header->resizeSection(HistoryModel::State, 96);

    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    connect(m_filter, &QLineEdit::textChanged, m_filtered,
            &QSortFilterProxyModel::setFilterFixedString);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    m_chosen = m_changes->changes()[m_filtered->mapToSource(current).row()].id;
                showChange();
            });
    return box;
}

QWidget *HistoryPage::makeDetail()
{
    auto *box = new QWidget(this);
    m_title = new QLabel(box);
    m_title->setObjectName(u"changeTitle"_s);
    m_title->setFont(headingFont(font()));
    showPlain(m_title);
    m_facts = new QLabel(box);
    m_facts->setObjectName(u"changeFacts"_s);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_refusal = new QLabel(box);
    m_refusal->setObjectName(u"historyMessage"_s);
    showPlain(m_refusal);
    m_refusal->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_refusal->hide();
    const auto button = [box](const QString &name, const QString &icon) {
        auto *made = new QPushButton(QIcon::fromTheme(icon), {}, box);
        made->setObjectName(name);
        return made;
    };
    m_undo = button(u"undoToButton"_s, u"edit-undo"_s);
    m_redo = button(u"redoToButton"_s, u"edit-redo"_s);
    m_takeBack = button(u"takeBackButton"_s, u"document-revert"_s);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *each : {m_undo, m_redo, m_takeBack})
        buttons->addWidget(each);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(2 * gridStep, 0, 0, 0);
    layout->setSpacing(gridStep);
    layout->addWidget(m_title);
    layout->addWidget(m_facts);
    layout->addLayout(buttons);
    layout->addWidget(m_refusal);
    layout->addWidget(makeFields(box), 1);
    connect(m_undo, &QPushButton::clicked, this, [this] { step(ChangeState::Done); });
    connect(m_redo, &QPushButton::clicked, this, [this] { step(ChangeState::Undone); });
    connect(m_takeBack, &QPushButton::clicked, this, &HistoryPage::takeBack);
    return box;
}

QWidget *HistoryPage::makeFields(QWidget *box)
{
    auto *splitter = new QSplitter(Qt::Vertical, box);
    splitter->setObjectName(u"fieldSplitter"_s);
    splitter->setChildrenCollapsible(false);
    m_detail = makeTable(u"fieldTable"_s, tr("What the change replaced, field by field"), m_fields,
                         splitter);
    QHeaderView *header = m_detail->horizontalHeader();
    header->resizeSection(FieldChangeModel::Thing, 130);
    header->resizeSection(FieldChangeModel::Field, 100);
    header->setSectionResizeMode(FieldChangeModel::Before, QHeaderView::Stretch);
    header->setSectionResizeMode(FieldChangeModel::After, QHeaderView::Stretch);

    auto *texts = new QWidget(splitter);
    auto *grid = new QGridLayout(texts);
    grid->setContentsMargins(0, gridStep, 0, 0);
    grid->setSpacing(gridStep / 2);
    const auto text = [&](int column, const QString &name, const QString &title) {
        auto *edit = new QPlainTextEdit(texts);
        edit->setObjectName(name);
        edit->setAccessibleName(title);
        edit->setReadOnly(true);
        edit->setTabChangesFocus(true);
        auto *label = new QLabel(title, texts);
        label->setBuddy(edit);
        grid->addWidget(label, 0, column);
        grid->addWidget(edit, 1, column);
        return edit;
    };
    m_before = text(0, u"beforeEdit"_s, tr("Before"));
    m_after = text(1, u"afterEdit"_s, tr("After"));
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    connect(m_detail->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &HistoryPage::showField);
    connect(m_fields, &QAbstractItemModel::modelReset, this, &HistoryPage::showField);
    return splitter;
}

/// What is chosen stays chosen; at first it is the newest.
void HistoryPage::load()
{
    const auto changes = History(workspace()).changes();
    if (!changes) {
        emit failed(changes.error());
        return;
    }
    const ChangeId before = m_chosen;
    m_changes->setChanges(*changes);
    m_chosen = before;
    m_stack->setCurrentIndex(changes->isEmpty() ? 1 : 0);
    int row = 0;
    for (int i = 0; i < changes->size(); ++i) {
        if (changes->at(i).id == before)
            row = i;
    }
    const QModelIndex index = m_filtered->mapFromSource(m_changes->index(row, 0));
    if (m_list->currentIndex() == index)
        showChange();
    else
        m_list->setCurrentIndex(index);
}

void HistoryPage::showChange()
{
    m_refusal->hide();
    const Change *change = chosen();
    m_title->setText(change ? titleOf(*change) : tr("No change is chosen"));
    m_facts->setText(change ? tr("%1, %2").arg(
                         change->author, momentWords(change->at, QDateTime::currentDateTimeUtc()))
                            : QString());
    if (change) {
        m_asked.ask([&open = workspace(), id = change->id] { return History(open).fields(id); });
    } else {
        m_fields->setFields({});
    }
    showButtons();
}

void HistoryPage::showField()
{
    const FieldChange *field = m_fields->field(m_detail->currentIndex());
    const auto words = [field](const std::optional<QString> &value) {
        return field && value ? shownValue(*field, *value) : QString();
    };
    m_before->setPlainText(words(field ? field->before : std::nullopt));
    m_after->setPlainText(words(field ? field->after : std::nullopt));
}

void HistoryPage::showButtons()
{
    const auto show = [this](QPushButton *button, bool useful, const QString &text) {
        button->setVisible(useful);
        button->setEnabled(!workspace().isReadOnly());
        button->setText(text);
        button->setAccessibleName(QString(text).remove(u'&'));
    };
    const int undos = stepsTo(ChangeState::Done);
    const int redos = stepsTo(ChangeState::Undone);
    show(m_undo, undos > 0,
         undos == 1       ? tr("&Undo this change")
             : undos == 2 ? tr("&Undo this and the later one")
                          : tr("&Undo this and the %n later", nullptr, undos - 1));
    show(m_redo, redos > 0,
         redos == 1 ? tr("&Redo this change") : tr("&Redo up to this, %n changes", nullptr, redos));
    show(m_takeBack, undos > 1, tr("Take only this &back"));
    m_takeBack->setToolTip(tr("The later changes stay; where they touch the same, it is refused"));
}

const Change *HistoryPage::chosen() const
{
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() ? &m_changes->changes()[m_filtered->mapToSource(current).row()]
                             : nullptr;
}

int HistoryPage::stepsTo(ChangeState from) const
{
    const Change *change = chosen();
    if (!change || change->state != from)
        return 0;
    // The newest first: undo begins at the top, redo at the oldest one that is undone.
    const auto &all = m_changes->changes();
    const auto here = all.begin() + (change - all.constData());
    const auto isCounted = [from](const Change &each) { return each.state == from; };
    return int(from == ChangeState::Done ? std::count_if(all.begin(), here + 1, isCounted)
                                         : std::count_if(here, all.end(), isCounted));
}

void HistoryPage::step(ChangeState from)
{
    const int steps = stepsTo(from);
    History history(workspace());
    for (int i = 0; i < steps; ++i) {
        const auto stepped = from == ChangeState::Done ? history.undo() : history.redo();
        if (!stepped) {
            refuse(stepped.error());
            return;
        }
    }
    const bool isUndo = from == ChangeState::Done;
    const QString one = isUndo ? tr("Undone.") : tr("Done again.");
    const QString many = isUndo ? tr("%n changes were undone.", nullptr, steps)
                                : tr("%n changes were done again.", nullptr, steps);
    say(steps == 1 ? one : many, successColor(palette()));
}

void HistoryPage::takeBack()
{
    const Change *change = chosen();
    if (!change)
        return;
    const QString title = titleOf(*change);
    if (const auto taken = History(workspace()).takeBack(change->id); !taken)
        refuse(taken.error());
    else
        emit done(tr("Taken back: %1").arg(title));
}

void HistoryPage::refuse(const Error &error)
{
    QStringList lines{sentence(worded(error)) + u' ' + sentence(wayOut(error))};
    for (const Problem &each : error.list)
        lines.append(u"•  "_s + laterChange(each));
    say(lines.join(u'\n'), refusalColor(palette()));
}

void HistoryPage::say(const QString &words, const QColor &color)
{
    QPalette colored = palette();
    colored.setColor(QPalette::WindowText, color);
    m_refusal->setPalette(colored);
    m_refusal->setText(words);
    m_refusal->setAccessibleName(words);
    m_refusal->show();
}

} // namespace convenor
