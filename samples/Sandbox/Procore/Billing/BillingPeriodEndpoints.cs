using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary><c>/rest/v1.0/projects/{project_id}/billing_periods</c>: a write has all four members.</summary>
internal sealed class BillingPeriodEndpoints(ProcoreState state)
{
    private const string Root = "/rest/v1.0/projects/{project_id}/billing_periods";

    private static readonly string[] Required = ["start_date", "end_date", "due_date", "status"];

    private static readonly FieldSet Fields = new FieldSet().With(FieldKind.Date, "start_date", "end_date", "due_date").Choice("status", "open", "closed");

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
        ProcoreQuery query = call.Query;
        query.AllowOnly("page", "per_page", "filters[id]", "filters[created_at]", "filters[updated_at]", "filters[status]");
        ProcoreProject project = state.ProjectFromPath(call);
        HashSet<long>? ids = query.Integers("filters[id]");
        string? status = query.Choice("filters[status]", "open", "closed");
        (DateTimeOffset From, DateTimeOffset To)? updated = query.Range("filters[updated_at]");
        List<ProcoreBillingPeriod> found = [.. state.BillingPeriods.Values.Where(period =>
            period.Project.Id == project.Id
            && (ids is null || ids.Contains(period.Id))
            && (status is null || period.Text("status") == status)
            && (updated is not { } u || (period.UpdatedAt >= u.From && period.UpdatedAt <= u.To)))];
        return ProcoreReply.Page(call, found, Shape, state.Switches.DefaultPage, state.Switches.LargestPage);
    }

    private ProcoreReply Show(ProcoreCall call)
    {
        call.Query.AllowOnly();
        return ProcoreReply.Ok(Shape(Find(call, state.ProjectFromPath(call))));
    }

    private ProcoreReply Create(ProcoreCall call)
    {
        (ProcoreProject project, JsonObject values) = Written(call);
        ProcoreBillingPeriod period = new(state.NextId(), project, state.BillingPeriods.Values.Count(one => one.Project.Id == project.Id) + 1, call.Now);
        state.BillingPeriods[period.Id] = period;
        return ProcoreReply.Created(Write(call, period, values));
    }

    private ProcoreReply Update(ProcoreCall call)
    {
        (ProcoreProject project, JsonObject values) = Written(call);
        return ProcoreReply.Ok(Write(call, Find(call, project), values));
    }

    private ProcoreReply Delete(ProcoreCall call)
    {
        call.Query.AllowOnly();
        ProcoreBillingPeriod period = Find(call, state.ProjectFromPath(call));
        if (state.Requisitions.Values.Any(one => one.Integer("period_id") == period.Id))
            throw ProcoreProblem.Unprocessable("base", "The billing period has invoices");
        state.BillingPeriods.Remove(period.Id);
        call.Touched(period);
        return ProcoreReply.Empty(200);
    }

    private (ProcoreProject Project, JsonObject Values) Written(ProcoreCall call)
    {
        call.Query.AllowOnly();
        ProcoreProject project = state.ProjectFromPath(call);
        FieldErrors errors = new();
        JsonObject values = Fields.Read(ProcoreScope.Wrapped(call.Body("billing_period"), "billing_period"), errors, state.Switches.NullClears);
        foreach (string name in Required.Where(name => values[name] is null))
            errors.Add(name, "can't be blank");
        return errors.Any ? throw state.Refusal(errors) : (project, values);
    }

    private JsonObject Write(ProcoreCall call, ProcoreBillingPeriod period, JsonObject values)
    {
        period.Merge(values);
        period.UpdatedAt = call.Now;
        call.Touched(period);
        return Shape(period);
    }

    private ProcoreBillingPeriod Find(ProcoreCall call, ProcoreProject project) =>
        state.BillingPeriods.TryGetValue(call.PathId("id"), out ProcoreBillingPeriod? period) && period.Project.Id == project.Id ? period : throw ProcoreProblem.NotFound();

    private JsonObject Shape(ProcoreBillingPeriod period) => new()
    {
        ["id"] = period.Id,
        ["created_at"] = state.Time(period.CreatedAt),
        ["due_date"] = period.Copy("due_date"),
        ["end_date"] = period.Copy("end_date"),
        ["position"] = period.Position,
        ["project_id"] = period.Project.Id,
        ["start_date"] = period.Copy("start_date"),
        ["status"] = period.Copy("status"),
        ["updated_at"] = state.Time(period.UpdatedAt),
    };
}
