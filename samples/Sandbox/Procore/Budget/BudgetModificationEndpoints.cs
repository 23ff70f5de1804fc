using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Budget modifications: transfers between lines of a locked budget, or to one of them from nowhere.</summary>
internal sealed class BudgetModificationEndpoints(ProcoreState state)
{
    private const string Root = "/rest/v1.0/projects/{project_id}/budget_modifications";
    private const string Kind = "Budget Modifications";

    private static readonly FieldSet Fields = new FieldSet()
        .With(FieldKind.Integer, "from_budget_line_item_id", "to_budget_line_item_id")
        .With(FieldKind.Decimal, "transfer_amount")
        .With(FieldKind.Text, "notes", "origin_id", "origin_data");

    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("GET", Root, List),
        new("POST", Root, Create),
        new("GET", Root + "/{id}", Show),
        new("PATCH", Root + "/{id}", Update),
        new("DELETE", Root + "/{id}", Delete),
    ];

    private ProcoreReply List(ProcoreCall call)
    {
        call.Query.AllowOnly("page", "per_page");
        ProcoreProject project = state.ProjectFromPath(call);
        return ProcoreReply.Page(
            call, [.. state.BudgetModifications.Values.Where(one => one.Project.Id == project.Id)], Shape, state.Switches.DefaultPage, state.Switches.LargestPage);
    }

    private ProcoreReply Show(ProcoreCall call)
    {
        call.Query.AllowOnly();
        return ProcoreReply.Ok(Shape(Find(call)));
    }

    private ProcoreReply Create(ProcoreCall call)
    {
        ProcoreProject project = state.ProjectFromPath(call);
        ProcoreBudgetModification modification = new(state.NextId(), project, call.Now);
        Write(call, modification);
        state.BudgetModifications[modification.Id] = modification;
        return ProcoreReply.Created(Shape(modification));
    }

    private ProcoreReply Update(ProcoreCall call)
    {
        ProcoreBudgetModification modification = Find(call);
        Write(call, modification);
        return ProcoreReply.Ok(Shape(modification));
    }

    private ProcoreReply Delete(ProcoreCall call)
    {
        call.Query.AllowOnly();
        ProcoreBudgetModification modification = Find(call);
        state.BudgetModifications.Remove(modification.Id);
        state.Forget(Kind, modification.OriginId);
        call.Touched(modification);
        return ProcoreReply.Empty(204);
    }

    private void Write(ProcoreCall call, ProcoreBudgetModification modification)
    {
        call.Query.AllowOnly();
        FieldErrors errors = new();
        JsonObject values = Fields.Read(
            ProcoreScope.Wrapped(call.Body("budget_modification"), "budget_modification"), errors, state.Switches.NullClears);
        if (!modification.Project.BudgetLocked)
            errors.Add("base", "The budget is not locked");
        foreach (string name in (string[])["from_budget_line_item_id", "to_budget_line_item_id"])
        {
            if ((long?)values[name] is { } line && state.BudgetLines.GetValueOrDefault(line)?.WbsCode.CostCode.ProjectId != modification.Project.Id)
                errors.Add(name, "is not a line of this budget");
        }

        if ((values.ContainsKey("to_budget_line_item_id") ? values : modification.Values)["to_budget_line_item_id"] is null)
            errors.Add("to_budget_line_item_id", "can't be blank");
        if (state.OriginIsTaken(Kind, (string?)values["origin_id"], modification))
            errors.Add("origin_id", FieldErrors.Taken);
        if (errors.Any)
            throw state.Refusal(errors);
        state.Merge(Kind, modification, values, call.Now);
        call.Touched(modification);
    }

    private ProcoreBudgetModification Find(ProcoreCall call)
    {
        ProcoreProject project = state.ProjectFromPath(call);
        return state.BudgetModifications.TryGetValue(call.PathId("id"), out ProcoreBudgetModification? one) && one.Project.Id == project.Id
            ? one : throw ProcoreProblem.NotFound();
    }

    private JsonObject Shape(ProcoreBudgetModification one) => new()
    {
        ["id"] = one.Id,
        ["from_budget_line_item_id"] = one.Integer("from_budget_line_item_id"),
        ["to_budget_line_item_id"] = one.Integer("to_budget_line_item_id"),
        ["transfer_amount"] = ProcoreMoney.Text(ProcoreMoney.Parse(one.Values["transfer_amount"])),
        ["notes"] = one.Text("notes"),
        ["origin_id"] = one.OriginId,
        ["origin_data"] = one.Text("origin_data"),
        ["created_at"] = state.Time(one.CreatedAt),
        ["updated_at"] = state.Time(one.UpdatedAt),
    };
}
