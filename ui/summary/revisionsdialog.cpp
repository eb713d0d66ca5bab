// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/summary/revisionsdialog.h"

#include "domain/reading.h"
#include "ui/support/plainlabel.h"
#include "ui/support/prompts.h"
#include "ui/support/theme.h"
#include "usecases/wording.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

enum Column { When, Who, Name };
constexpr qint64 before = -1; // the one before it, among the choices

QPlainTextEdit *makeText(const QString &name, const QString &label, QWidget *parent)
{
    auto *text = new QPlainTextEdit(parent);
    text->setObjectName(name);
    text->setAccessibleName(label);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    return text;
}

QString whenWords(const SummaryRevision &revision)
{
    return QLocale().toString(revision.madeAt.toLocalTime(), QLocale::ShortFormat);
}

/// Beside colour a line through or below it says what happened.
void setPieces(QPlainTextEdit *text, const QList<TextPiece> &pieces, QString TextPiece::*side,
               const QTextCharFormat &changed)
{
    const int place = text->verticalScrollBar()->value();
    text->clear();
    QTextCursor cursor(text->document());
    cursor.beginEditBlock();
    for (const TextPiece &piece : pieces)
        cursor.insertText(piece.*side, piece.isKept() ? QTextCharFormat() : changed);
    cursor.endEditBlock();
    text->verticalScrollBar()->setValue(place);
}

} // namespace

RevisionsDialog::RevisionsDialog(Workspace &workspace, Prompts &prompts, SessionId session,
                                 QWidget *parent)
    : QDialog(parent)
    , m_prompts(prompts)
    , m_summaries(workspace)
    , m_session(session)
    , m_list(new QTreeWidget(this))
    , m_other(new QComboBox(this))
    , m_before(makeText(u"revisionBeforeText"_s, tr("The chosen revision"), this))
    , m_after(makeText(u"revisionAfterText"_s, tr("What it is compared with"), this))
    , m_count(new QLabel(this))
    , m_name(new QPushButton(tr("&Name…"), this))
    , m_restore(new QPushButton(tr("&Restore"), this))
    , m_pieces([this](const Pieces &pieces) { showPieces(pieces); })
{
    setObjectName(u"revisionsDialog"_s);
    setWindowTitle(tr("Revisions of the summary"));
    m_list->setObjectName(u"revisionList"_s);
    m_list->setAccessibleName(tr("Revisions"));
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->setHeaderLabels({tr("When"), tr("Who"), tr("Name")});
    m_list->header()->setSectionResizeMode(When, QHeaderView::ResizeToContents);
    m_other->setObjectName(u"revisionOtherCombo"_s);
    m_other->setAccessibleName(tr("Compare with"));
    m_other->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_other->setMinimumContentsLength(20);
    m_count->setObjectName(u"revisionCountLabel"_s);
    showPlain(m_count);
    m_name->setObjectName(u"nameRevisionButton"_s);
    m_restore->setObjectName(u"restoreRevisionButton"_s);
    layOut();
    connect(m_list, &QTreeWidget::currentItemChanged, this, &RevisionsDialog::compare);
    connect(m_other, &QComboBox::activated, this, &RevisionsDialog::compare);
    connect(m_name, &QPushButton::clicked, this, &RevisionsDialog::name);
    connect(m_restore, &QPushButton::clicked, this, &RevisionsDialog::restore);
    const auto follow = [](QPlainTextEdit *one, QPlainTextEdit *other) {
        connect(one->verticalScrollBar(), &QScrollBar::valueChanged, other,
                [one, other](int value) {
                    const int most = qMax(1, one->verticalScrollBar()->maximum());
                    const int range = other->verticalScrollBar()->maximum();
                    other->verticalScrollBar()->setValue(int(qint64(value) * range / most));
                });
    };
    follow(m_before, m_after);
    resize(1040, 640);
    refresh();
}

void RevisionsDialog::layOut()
{
    auto *texts = new QWidget(this);
    auto *grid = new QGridLayout(texts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(gridStep);
    auto *chosen = new QLabel(tr("The chosen revision; what is gone is struck through"), texts);
    auto *with = new QLabel(tr("Compare &with"), texts);
    with->setBuddy(m_other);
    for (QLabel *each : {chosen, with})
        each->setWordWrap(each == chosen);
    auto *right = new QHBoxLayout;
    right->addWidget(with);
    right->addWidget(m_other, 1);
    grid->addWidget(chosen, 0, 0);
    grid->addLayout(right, 0, 1);
    grid->addWidget(m_before, 1, 0);
    grid->addWidget(m_after, 1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    auto *close = new QPushButton(tr("&Close"), this);
    close->setObjectName(u"closeRevisionsButton"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_count, 1);
    for (QPushButton *each : {m_name, m_restore, close}) {
        each->setAutoDefault(false);
        buttons->addWidget(each);
    }
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_list);
    splitter->addWidget(texts);
    splitter->setSizes({180, 460});
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(splitter, 1);
    layout->addLayout(buttons);
}

void RevisionsDialog::setReadOnly(bool isLocked, bool isFileReadOnly)
{
    m_isLocked = isLocked;
    m_isFileReadOnly = isFileReadOnly;
    m_name->setEnabled(!isFileReadOnly && current());
    m_restore->setEnabled(!isLocked && current());
}

QString RevisionsDialog::titleOf(const SummaryRevision &revision)
{
    const QString when = whenWords(revision);
    if (!revision.name.isEmpty())
        return revision.name + u"  ·  "_s + when;
    return revision.madeBy.isEmpty() ? when : when + u"  ·  "_s + revision.madeBy;
}

const SummaryRevision *RevisionsDialog::current() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row >= 0 && row < m_all.size() ? &m_all[row] : nullptr;
}

void RevisionsDialog::refresh()
{
    const auto all = m_summaries.revisions(m_session);
    if (!all) {
        tell(all.error());
        return;
    }
    const RevisionId chosen = current() ? current()->id : RevisionId();
    const QSignalBlocker quiet(m_list);
    m_all = *all;
    m_list->clear();
    for (const SummaryRevision &each : std::as_const(m_all)) {
        const QString who = each.madeBy.isEmpty() ? tr("found as it was") : each.madeBy;
        auto *item = new QTreeWidgetItem(m_list, {whenWords(each), who, each.name});
        if (each.id == chosen)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem() && !m_all.isEmpty())
        m_list->setCurrentItem(m_list->topLevelItem(m_all.size() > 1 ? 1 : 0));
    fillOthers();
    setReadOnly(m_isLocked, m_isFileReadOnly);
    compare();
}

void RevisionsDialog::fillOthers()
{
    const QVariant chosen = m_other->currentData();
    m_other->clear();
    m_other->addItem(tr("What stands now"), qint64(0));
    m_other->addItem(tr("The one before it"), before);
    for (const SummaryRevision &each : std::as_const(m_all))
        m_other->addItem(titleOf(each), each.id.value());
    m_other->setCurrentIndex(qMax(0, m_other->findData(chosen)));
}

void RevisionsDialog::compare()
{
    const SummaryRevision *chosen = current();
    setReadOnly(m_isLocked, m_isFileReadOnly);
    if (!chosen) {
        m_before->clear();
        m_after->clear();
        m_count->setText(tr("Every saved state of the summary is kept here."));
        return;
    }
    RevisionId old = chosen->id;
    RevisionId other(m_other->currentData().toLongLong());
    if (other.value() == before) {
        // What is before it reads from left to right too.
        const qsizetype row = chosen - m_all.data() + 1;
        other = row < m_all.size() ? m_all[row].id : chosen->id;
        std::swap(old, other);
    }
    m_pieces.ask([summaries = m_summaries, session = m_session, old, other] {
        return summaries.compare(session, old, other);
    });
}

void RevisionsDialog::showPieces(const Pieces &pieces)
{
    if (!pieces) {
        tell(pieces.error());
        return;
    }
    QTextCharFormat removed;
    removed.setFontStrikeOut(true);
    removed.setForeground(refusalColor(palette()));
    QTextCharFormat added;
    added.setFontUnderline(true);
    added.setForeground(successColor(palette()));
    setPieces(m_before, *pieces, &TextPiece::before, removed);
    setPieces(m_after, *pieces, &TextPiece::after, added);
    int less = 0;
    int more = 0;
    for (const TextPiece &piece : *pieces) {
        less += piece.isKept() ? 0 : lengthOf(piece.before).words;
        more += piece.isKept() ? 0 : lengthOf(piece.after).words;
    }
    m_count->setText(less == 0 && more == 0 && pieces->size() < 2
                         ? tr("No difference")
                         : tr("Words removed: %1  ·  added: %2").arg(less).arg(more));
}

void RevisionsDialog::name()
{
    const SummaryRevision *chosen = current();
    if (!chosen)
        return;
    const RevisionId id = chosen->id;
    const QString name = m_prompts.text(tr("Name the revision"),
                                        tr("Name, such as “As sent to UNHCR”"), chosen->name);
    if (name.isNull())
        return;
    if (const auto named = m_summaries.name(id, name); !named)
        return tell(named.error());
    refresh();
    emit done(tr("Revision named"));
}

void RevisionsDialog::restore()
{
    const SummaryRevision *chosen = current();
    if (!chosen)
        return;
    if (const auto restored = m_summaries.restore(chosen->id); !restored)
        return tell(restored.error());
    refresh();
    emit done(tr("Summary restored"));
}

void RevisionsDialog::tell(const Error &error)
{
    const QString way = wayOut(error);
    m_count->setText(way.isEmpty() ? worded(error) : worded(error) + u" – "_s + way);
}

} // namespace convenor
