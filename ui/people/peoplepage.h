// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lists.h"
#include "ui/page.h"
#include "ui/widgets/roster.h"

namespace convenor {

class ListAndDetail;
class PersonPanel;

/// The people of all years: the list, and the one who is chosen in it.
class PeoplePage final : public Page
{
    Q_OBJECT

public:
    PeoplePage(Workspace &workspace, Prompts &prompts, QWidget *parent = nullptr);

    void setSeries(SeriesId) override { } // people are of all years
    void refresh(const ChangeSet &changes) override;
    bool reveal(Kind kind, qint64 id) override;
    void commitPending() override;

private:
    using People = Roster<PersonRow, PeopleQuery>;

    People::Source source();
    /// Shows this one, or with a null id an empty panel for a new one; false where something typed
    /// for the one before was refused, who stays then.
    bool showPerson(PersonId id);
    void setPanel(PersonPanel *panel);
    void addPerson();
    void removePerson();
    void exportPerson();
    void erasePerson();

    People m_people;
    ListAndDetail *m_panes;
    PersonPanel *m_panel = nullptr;
};

} // namespace convenor
