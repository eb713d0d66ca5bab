// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/series.h"
#include "ui/widgets/fieldsheet.h"

class QFormLayout;
class QLabel;

namespace convenor {

class CriteriaTable;
class FormColumns;
class OrganizationList;
class Workspace;

/// All that a series says of itself: its frame, texts and rules, each edited in place.
class SeriesTexts final : public QWidget
{
    Q_OBJECT

public:
    using Edit = FieldSheet<Series>::Edit;

    SeriesTexts(Workspace &workspace, Edit edit, QWidget *parent);

    /// `another`: it is not the series that was shown before.
    void show(const Series &series, bool another);
    void setReadOnly(bool readOnly);
    void commit() { m_sheet.commit(); }

private:
    void addFrame(FormColumns *form);
    void addOrganizers(FormColumns *form);
    void addTexts(FormColumns *form);
    void addParticipation(FormColumns *form);
    void addData(FormColumns *form);
    OrganizationList *organizationList(const char *field, QList<OrganizationId> Series::*member);
    void addArea(QFormLayout *form, const char *field, QString Series::*member,
                 const QString &placeholder);

    Workspace &m_workspace;
    Edit m_edit;
    FieldSheet<Series> m_sheet;
    OrganizationList *m_organizers = nullptr;
    OrganizationList *m_coOrganizers = nullptr;
    CriteriaTable *m_criteria = nullptr;
    QLabel *m_due = nullptr;
};

} // namespace convenor
