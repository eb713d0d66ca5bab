// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registrations/claimslist.h"

#include "base/shorttext.h"
#include "ui/support/plainlabel.h"
#include "ui/support/theme.h"
#include "ui/support/words.h"
#include "ui/widgets/fieldeditor.h"
#include "usecases/decisions.h"
#include "usecases/wording.h"

#include <QPushButton>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestCriterion = 160;

QString criterionText(const Criterion &criterion)
{
    const QString text = QString(criterion.text).remove(u'*').simplified();
    return text.isEmpty() ? label(criterion.rule.kind) : shortened(text, longestCriterion);
}

QString claimState(const Claim *claim)
{
    if (!claim)
        return {};
    if (isVerified(*claim)) {
        const QString words = claim->verifiedBy.isEmpty()
            ? ClaimsList::tr("Verified")
            : ClaimsList::tr("Verified by %1").arg(claim->verifiedBy);
        return saysSomething(claim->evidence)
            ? words
            : ClaimsList::tr("%1, but it is not said by what").arg(words);
    }
    return saysSomething(claim->evidence) ? ClaimsList::tr("Claimed, to be verified")
                                          : ClaimsList::tr("Claimed without evidence");
}

} // namespace

ClaimsList::ClaimsList(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"claimsList"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(gridStep + gridStep / 2);
}

/// Every criterion once for each claim on it, or once without.
QList<ClaimsList::Row> ClaimsList::rowsOf(const Review &review)
{
    QList<Row> rows;
    for (const Criterion &criterion : review.criteria) {
        const qsizetype before = rows.size();
        for (const Claim &claim : review.registration.claims) {
            if (claim.criterion == criterion.id)
                rows.append({criterion.id, claim.id});
        }
        if (rows.size() == before)
            rows.append({criterion.id, {}});
    }
    return rows;
}

void ClaimsList::show(const Review &review)
{
    const QList<Row> rows = rowsOf(review);
    const bool isSame = m_registration == review.registration.id
        && std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                      [](const Row &a, const Row &b) {
                          return a.criterion == b.criterion && a.claim == b.claim;
                      });
    if (!isSame) {
        commit();
        m_registration = review.registration.id;
        build(rows, review.criteria);
    }
    for (Row &row : m_rows) {
        const Claim *claim = nullptr;
        for (const Claim &each : review.registration.claims) {
            if (each.id == row.claim)
                claim = &each;
        }
        row.isVerified = claim && isVerified(*claim);
        row.evidence->setValue(claim ? claim->evidence : QString());
        row.evidence->setPlaceholder(claim ? tr("Evidence: what it is, and from where")
                                           : tr("Not claimed; what is known of it"));
        row.state->setText(claimState(claim));
        row.state->setVisible(claim);
        row.verify->setText(row.isVerified ? tr("Take back") : tr("Verify"));
        row.verify->setEnabled(claim && !m_isReadOnly);
    }
}

void ClaimsList::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    for (const Row &row : std::as_const(m_rows)) {
        row.evidence->setReadOnly(readOnly);
        row.verify->setEnabled(!readOnly && !row.claim.isNull());
    }
}

void ClaimsList::commit()
{
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows[i].evidence->commit();
}

/// A row may be gone in the middle of what was done in it: it is deleted later.
void ClaimsList::build(const QList<Row> &rows, const QList<Criterion> &criteria)
{
    for (const Row &row : std::as_const(m_rows)) {
        row.widget->setParent(nullptr);
        row.widget->hide();
        row.widget->deleteLater();
    }
    m_rows = rows;
    for (int i = 0; i < m_rows.size(); ++i) {
        const auto criterion = std::ranges::find(criteria, m_rows[i].criterion, &Criterion::id);
        buildRow(m_rows[i], i, criterionText(*criterion));
    }
}

void ClaimsList::buildRow(Row &row, int number, const QString &criterion)
{
    row.widget = new QWidget(this);
    auto *words = new QLabel(criterion, row.widget);
    showPlain(words);
    row.evidence = FieldEditor::line(
        u"evidence%1"_s.arg(number), tr("Evidence: %1").arg(criterion),
        [this, number](const QString &typed) { return write(number, typed); }, row.widget);
    row.evidence->setReadOnly(m_isReadOnly);
    row.verify = new QPushButton(row.widget);
    row.verify->setObjectName(u"verify%1Button"_s.arg(number));
    row.verify->setAccessibleName(tr("Verify: %1").arg(criterion));
    row.state = new QLabel(row.widget);
    row.state->setObjectName(u"claim%1Label"_s.arg(number));
    row.state->setForegroundRole(QPalette::PlaceholderText);
    showPlain(row.state);
    connect(row.verify, &QPushButton::clicked, this, [this, number] { verify(number); });
    auto *line = new QHBoxLayout;
    line->addWidget(row.evidence, 1);
    line->addWidget(row.verify, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(row.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(words);
    layout->addLayout(line);
    layout->addWidget(row.state);
    m_layout->addWidget(row.widget);
}

Result<void> ClaimsList::write(qsizetype number, const QString &evidence)
{
    const Row row = m_rows[number]; // the rows may be others after it
    Decisions decisions(m_workspace);
    if (!row.claim.isNull())
        return decisions.setEvidence(m_registration, row.claim, evidence);
    return saysSomething(evidence) ? decisions.addClaim(m_registration, row.criterion, evidence)
                                   : Result<void>();
}

void ClaimsList::verify(qsizetype number)
{
    const Row row = m_rows[number];
    Decisions decisions(m_workspace);
    const auto written = row.isVerified ? decisions.unverify(m_registration, row.claim)
                                        : decisions.verify(m_registration, row.claim);
    if (written)
        emit done(row.isVerified ? tr("Verification taken back") : tr("Claim verified"));
    else
        emit failed(written.error());
}

} // namespace convenor
