using System.Globalization;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Snapshots of budget views: the project is in the body of what makes one, and its rows stay as they were.</summary>
internal sealed class BudgetSnapshotEndpoints(ProcoreState state, BudgetViewEndpoints views)
{
    private const string Root = "/rest/v1.0/budget_view_snapshots";

    private static readonly FieldSet Fields = new FieldSet()
        .With(FieldKind.Integer, "project_id", "budget_template_id", "budget_view_id", "status_id")
        .With(FieldKind.Text, "name", "description")
        .With(FieldKind.Flag, "only_actuals_with_dates")
        .With(FieldKind.TextList, "date_range_for_actuals")
        .Choice("snapshot_type", "ad_hoc", "project_status_snapshot")
        .Choice("approval_status", "approved", "under_review");

    private readonly List<ProcoreBudgetSnapshot> _snapshots = [];

    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("GET", Root, List),
        new("POST", Root, Create),
        new("GET", Root + "/{budget_view_snapshot_id}/detail_rows", Details),
        new("GET", Root + "/{budget_view_snapshot_id}/summary_rows", Summaries),
    ];

    private ProcoreReply List(ProcoreCall call)
    {
        ProcoreQuery query = call.Query;
        query.AllowOnly("project_id", "page", "per_page", "filters[budget_view_id]", "filters[snapshot_type]", "filters[approval_status]");
        ProcoreProject project = state.ProjectFromQuery(call);
        HashSet<long>? of = query.Integers("filters[budget_view_id]");
        string? type = query.Choice("filters[snapshot_type]", "ad_hoc", "project_status_snapshot");
        string? approval = query.Choice("filters[approval_status]", "approved", "under_review");
        return Page(call, [.. _snapshots.Where(one =>
            one.ProjectId == project.Id
            && (of is null || of.Contains(one.View))
            && (type is null || string.Equals((string?)one.Values["snapshot_type"], type, StringComparison.Ordinal))
            && (approval is null || string.Equals((string?)one.Values["approval_status"], approval, StringComparison.Ordinal)))], Shape);
    }

    private ProcoreReply Create(ProcoreCall call)
    {
        call.Query.AllowOnly();
        JsonObject body = call.WholeBody();
        ProcoreProject project = state.ProjectFromBody(call, body);
        FieldErrors errors = new();
        JsonObject values = Fields.Read(body, errors, nullClears: true);

        // The older name of the view is still wanted, and has to name the same one.
        if ((long?)values["budget_template_id"] is not { } view || !BudgetViewEndpoints.IsView(view))
            throw ProcoreProblem.BadRequest("budget_template_id", "is required and has to be a budget view");
        if ((long?)values["budget_view_id"] is { } newer && newer != view)
            errors.Add("budget_view_id", "is another view than budget_template_id");
        if ((string?)values["name"] is not { Length: > 0 })
            errors.Add("name", "can't be blank");
        if (errors.Any)
            throw new ProcoreProblem(errors.HasUnknown ? 406 : 422, errors);
        values["snapshot_type"] ??= "ad_hoc";
        ProcoreBudgetSnapshot made = new(state.NextId(), project.Id, view, values, views.Frozen(view, project), call.Now);
        _snapshots.Add(made);
        call.RecordIds.Add(made.Id);
        return ProcoreReply.Created(new JsonObject { ["data"] = Shape(made) });
    }

    private ProcoreReply Details(ProcoreCall call) => Page(call, Rows(call, "budget_row_type"), row => row.DeepClone());

    private ProcoreReply Summaries(ProcoreCall call) => Page(
        call,
        [.. Rows(call, "group_by").GroupBy(row => (string?)row["root_cost_code"])],
        rows => new JsonObject
        {
            ["id"] = "root_cost_code-" + rows.First()["root_cost_code_id"]?.ToString(),
            ["name"] = rows.Key,
            ["original_budget_amount"] = ProcoreMoney.Text(rows.Sum(row => decimal.Parse(row["original_budget_amount"]!.ToString(), CultureInfo.InvariantCulture))),
        });

    private List<JsonObject> Rows(ProcoreCall call, string other)
    {
        ProcoreQuery query = call.Query;
        query.AllowOnly("project_id", "page", "per_page", "cost_code_id", "category_id", "budget_line_item_id", "budget_row_type", other);
        ProcoreProject project = state.ProjectFromQuery(call);
        query.Choice("budget_row_type", "budgeted", "unbudgeted", "all");
        query.Choice("group_by", "root_cost_code");
        HashSet<long>? codes = query.Integers("cost_code_id");
        HashSet<long>? types = query.Integers("category_id");
        HashSet<long>? lines = query.Integers("budget_line_item_id");
        ProcoreBudgetSnapshot snapshot = _snapshots.Find(one => one.ProjectId == project.Id && one.Id == call.PathId("budget_view_snapshot_id"))
            ?? throw ProcoreProblem.NotFound();
        return [.. snapshot.Rows.Where(row =>
            (codes is null || codes.Contains((long?)row["cost_code_id"] ?? 0))
            && (types is null || types.Contains((long?)row["category_id"] ?? 0))
            && (lines is null || lines.Contains((long?)row["id"] ?? 0)))];
    }

    private JsonObject Shape(ProcoreBudgetSnapshot one) => new()
    {
        ["id"] = one.Id,
        ["name"] = one.Values["name"]?.DeepClone(),
        ["description"] = one.Values["description"]?.DeepClone(),
        ["budget_view"] = new JsonObject { ["id"] = one.View },
        ["snapshot_type"] = one.Values["snapshot_type"]?.DeepClone(),
        ["approval_status"] = one.Values["approval_status"]?.DeepClone(),
        ["created_at"] = state.Time(one.At),
    };

    private ProcoreReply Page<T>(ProcoreCall call, List<T> items, Func<T, JsonNode> shape) =>
        ProcoreReply.Page(call, items, shape, state.Switches.DefaultPage, state.Switches.LargestPage);
}
