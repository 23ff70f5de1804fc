using System.Globalization;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>
/// Two budget views of every project: the standard one, and one of the company's own with columns of other names. A row is a budget code;
/// its columns are members named as people see them, with amounts as text.
/// </summary>
internal sealed class BudgetViewEndpoints(ProcoreState state)
{
    private const string Root = "/rest/v1.0/budget_views";
    private const long Standard = 598134320000601;
    private const long Own = 598134320000602;

    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("GET", Root, List),
        new("GET", Root + "/{view_id}/budget_detail_columns", Columns),
        new("GET", Root + "/{view_id}/detail_rows", Details),
        new("GET", Root + "/{view_id}/summary_rows", Summaries),
    ];

    public static bool IsView(long? id) => id is Standard or Own;

    /// <summary>The rows of a view that are on the budget now, as a snapshot keeps them.</summary>
    public List<JsonObject> Frozen(long view, ProcoreProject project) =>
    [
        .. state.WbsCodes.Values.Where(wbs => wbs.CostCode.ProjectId == project.Id && wbs.Budgeted)
            .OrderBy(wbs => wbs.CostCode.FullCode, StringComparer.Ordinal).ThenBy(wbs => wbs.CostType.Id).Select(wbs => Detail(view, project, wbs)),
    ];

    private ProcoreReply List(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id", "page", "per_page", "sort");
        call.Query.Choice("sort", "created_at", "-created_at");
        ProcoreProject project = state.ProjectFromQuery(call);
        List<(long Id, string Name)> views = [(Standard, "Procore Standard Budget"), (Own, "Cost Report")];
        return Page(call, views, view => new JsonObject
        {
            ["id"] = view.Id,
            ["name"] = view.Name,
            ["description"] = null,
            ["role"] = "budget",
            ["created_by"] = new JsonObject { ["id"] = ProcoreState.PersonId, ["name"] = "Pat Person" },
            ["created_at"] = state.Time(project.CreatedAt),
            ["updated_at"] = state.Time(project.CreatedAt),
        });
    }

    private ProcoreReply Columns(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id", "page", "per_page"); // no paging is documented here, so all of them come whatever is asked
        state.ProjectFromQuery(call);
        JsonArray columns = [];
        foreach ((string name, decimal _) in Amounts(View(call), 0, 0, default))
            columns.Add((JsonNode)new JsonObject { ["id"] = View(call) + 10 + columns.Count, ["name"] = name });
        return ProcoreReply.Ok(columns);
    }

    private ProcoreReply Details(ProcoreCall call)
    {
        call.Query.AllowOnly(
            "project_id", "page", "per_page", "biller", "cost_code_id", "cost_code_name", "root_cost_code_id", "root_cost_code_name", "category_id",
            "budget_line_item_id", "sort", "budget_row_type");
        call.Query.Choice("sort", "biller_type", "project", "biller", "category_id", "cost_code", "root_cost_code");
        ProcoreProject project = state.ProjectFromQuery(call);
        long view = View(call);
        return Page(call, Rows(call, project), wbs => Detail(view, project, wbs));
    }

    private ProcoreReply Summaries(ProcoreCall call)
    {
        call.Query.AllowOnly(
            "project_id", "page", "per_page", "biller", "cost_code_id", "cost_code_name", "root_cost_code_id", "root_cost_code_name", "category_id",
            "budget_line_item_id", "group_by", "budget_row_type");
        ProcoreProject project = state.ProjectFromQuery(call);
        long view = View(call);
        string[] groups = (call.Query.Text("group_by") ?? "biller,root_cost_code").Split(',');
        return Page(call, [.. Rows(call, project).GroupBy(wbs => string.Join(" / ", groups.Select(group => Group(project, wbs, group))))], rows =>
        {
            JsonObject json = new()
            {
                ["id"] = string.Join('-', groups) + "-" + rows.First().Id.ToString(CultureInfo.InvariantCulture),
                ["name"] = rows.Key,
                ["biller_type"] = rows.First().CostCode.SubJob is null ? "Project" : "SubJob",
                ["original_budget_amount"] = Money(rows.Sum(wbs => wbs.BudgetLine?.Amount ?? 0)),
                ["budget_modifications"] = Money(0),
                ["currency_configuration"] = ProcoreShapes.CurrencyConfiguration(state, project),
            };
            foreach (IGrouping<string, (string Name, decimal Amount)> column in rows.SelectMany(wbs => Amounts(view, wbs)).GroupBy(column => column.Name))
                json[column.Key] = Money(column.Sum(amount => amount.Amount));
            return json;
        });
    }

    private List<ProcoreWbsCode> Rows(ProcoreCall call, ProcoreProject project)
    {
        ProcoreQuery query = call.Query;
        string type = query.Choice("budget_row_type", "budgeted", "unbudgeted", "all") ?? "budgeted";
        HashSet<long>? codes = query.Integers("cost_code_id");
        HashSet<long>? roots = query.Integers("root_cost_code_id");
        HashSet<long>? categories = query.Integers("category_id");
        HashSet<long>? lines = query.Integers("budget_line_item_id");
        List<string>? names = query.List("cost_code_name");
        List<string>? rootNames = query.List("root_cost_code_name");
        List<string>? billers = query.List("biller");
        return [.. state.WbsCodes.Values.Where(wbs =>
            wbs.CostCode.ProjectId == project.Id
            && (billers is null || billers.Contains(wbs.CostCode.SubJob is { } job ? $"id={job.Id},type=SubJob" : $"id={project.Id},type=Project"))
            && (wbs.Budgeted ? type is not "unbudgeted" : type is not "budgeted" && BudgetCosts.InUse(state, wbs))
            && (codes is null || codes.Contains(wbs.CostCode.Id))
            && (roots is null || roots.Contains(RootOf(wbs).Id))
            && (categories is null || categories.Contains(wbs.CostType.Id))
            && (lines is null || (wbs.BudgetLine is { } line && lines.Contains(line.Id)))
            && (names is null || names.Contains(wbs.CostCode.Name))
            && (rootNames is null || rootNames.Contains(RootOf(wbs).Name)))
            .OrderBy(wbs => wbs.CostCode.FullCode, StringComparer.Ordinal).ThenBy(wbs => wbs.CostType.Id)];
    }

    private JsonObject Detail(long view, ProcoreProject project, ProcoreWbsCode wbs)
    {
        JsonObject json = new()
        {
            ["id"] = wbs.BudgetLine?.Id,
            ["biller"] = wbs.CostCode.SubJob?.Name ?? project.Name,
            ["biller_id"] = wbs.CostCode.SubJob?.Id ?? project.Id,
            ["biller_type"] = wbs.CostCode.SubJob is null ? "Project" : "SubJob",
            ["category"] = wbs.CostType.Name,
            ["category_id"] = wbs.CostType.Id,
            ["company"] = state.CompanyName,
            ["company_id"] = state.CompanyId,
            ["cost_code"] = $"{wbs.CostCode.FullCode} - {wbs.CostCode.Name}",
            ["cost_code_id"] = wbs.CostCode.Id,
            ["cost_code_origin_id"] = wbs.CostCode.OriginId,
            ["root_cost_code"] = $"{RootOf(wbs).FullCode} - {RootOf(wbs).Name}",
            ["root_cost_code_id"] = RootOf(wbs).Id,
            ["project"] = project.Name,
            ["project_id"] = project.Id,
            ["wbs_code_id"] = wbs.Id,
            ["deletable"] = wbs.Budgeted && !BudgetCosts.InUse(state, wbs),
            ["unbudgeted_reason"] = wbs.Budgeted ? null : "commitment",
            ["original_budget_amount"] = Money(wbs.BudgetLine?.Amount ?? 0),
            ["budget_modifications"] = Money(0),
            ["budget_forecast"] = null,
            ["currency_configuration"] = ProcoreShapes.CurrencyConfiguration(state, project),
        };
        foreach ((string name, decimal amount) in Amounts(view, wbs))
            json[name] = Money(amount);
        return json;
    }

    private IEnumerable<(string Name, decimal Amount)> Amounts(long view, ProcoreWbsCode wbs) =>
        Amounts(view, wbs.BudgetLine?.Amount ?? 0, wbs.BudgetLine?.DirectCosts ?? 0, BudgetCosts.Of(state, wbs));

    private static (string Name, decimal Amount)[] Amounts(long view, decimal budget, decimal direct, BudgetCosts costs) => view == Standard
        ? [("Revised Budget", budget), ("Committed Costs", costs.Committed), ("Direct Costs", direct), ("Pending Cost Changes", costs.Pending), ("Projected Costs", costs.Projected)]
        : [("Budget", budget), ("Bought out", costs.Committed), ("In the pipeline", costs.Pending), ("To buy", budget - costs.Committed - costs.Pending)];

    private string Group(ProcoreProject project, ProcoreWbsCode wbs, string group) => group switch
    {
        "biller" => wbs.CostCode.SubJob?.Name ?? project.Name,
        "project" => project.Name,
        "category" => wbs.CostType.Name,
        "cost_code" => wbs.CostCode.FullCode,
        "cost_code_name" => wbs.CostCode.Name,
        "root_cost_code" => RootOf(wbs).FullCode,
        "root_cost_code_name" => RootOf(wbs).Name,
        _ => throw ProcoreProblem.BadRequest("group_by", "is not included in the list"),
    };

    private ProcoreCostCode RootOf(ProcoreWbsCode wbs)
    {
        ProcoreCostCode code = wbs.CostCode;
        while (code.ParentId is { } parent)
            code = state.CostCodes[parent];
        return code;
    }

    private static long View(ProcoreCall call) => call.PathId("view_id") is Standard or Own ? call.PathId("view_id") : throw ProcoreProblem.NotFound();

    private JsonNode Money(decimal amount) => ProcoreMoney.Write(amount, state.Switches.MoneyAsNumbers);

    private ProcoreReply Page<T>(ProcoreCall call, List<T> rows, Func<T, JsonNode> shape) =>
        ProcoreReply.Page(call, rows, shape, state.Switches.DefaultPage, state.Switches.LargestPage);
}
