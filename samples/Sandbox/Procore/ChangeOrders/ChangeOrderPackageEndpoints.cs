using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary><c>/rest/v1.0/change_order_packages</c>: the project in the query of reads and in the body of writes, which no operation deletes.</summary>
internal sealed class ChangeOrderPackageEndpoints(ProcoreState state)
{
    private const string Root = "/rest/v1.0/change_order_packages";

    /// <summary>What a package or a request of it can be.</summary>
    public static string[] Statuses { get; } =
        ["draft", "not_pricing", "pricing", "pending", "revised", "proceeding", "not_proceeding", "no_charge", "approved", "rejected", "void"];

    private static readonly FieldSet Fields = new FieldSet()
        .With(FieldKind.Text, "title", "description", "origin_code", "origin_data", "origin_id")
        .With(FieldKind.Decimal, "grand_total")
        .With(FieldKind.Integer, "schedule_impact_amount")
        .With(FieldKind.Date, "paid_date", "invoiced_date", "due_date", "signed_change_order_received_date")
        .With(FieldKind.Flag, "executed")
        .Choice("status", Statuses);

    private static readonly string[] Shown =
        [
            "number", "revision", "status", "title", "description", "schedule_impact_amount", "origin_code", "origin_data", "origin_id", "paid_date", "invoiced_date", "due_date",
            "executed", "signed_change_order_received_date",
        ];

    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("GET", Root, List),
        new("POST", Root, Create),
        new("GET", Root + "/{id}", Show),
        new("PATCH", Root + "/{id}", Update),
    ];

    private ProcoreReply List(ProcoreCall call)
    {
        ProcoreQuery query = call.Query;
        query.AllowOnly(
            "project_id", "contract_id", "page", "per_page", "filters[id]", "filters[created_at]", "filters[updated_at]", "filters[reviewed_at]", "filters[due_date]",
            "filters[include_deleted]", "filters[invoiced_date]", "filters[paid_date]", "filters[signed_change_order_received_date]");
        ProcoreProject project = state.ProjectFromQuery(call);
        long? contract = query.Integer("contract_id");
        HashSet<long>? ids = query.Integers("filters[id]");
        bool onlyDeleted = query.Choice("filters[include_deleted]", "only", "with") is "only";
        (DateTimeOffset From, DateTimeOffset To)? updated = query.Range("filters[updated_at]");
        if (contract is { } named && !ProcoreChangePackage.IsContract(state, project, named))
            throw ProcoreProblem.NotFound();
        List<ProcoreChangePackage> found = [.. state.ChangePackages.Values.Where(one =>
            !onlyDeleted
            && one.Project.Id == project.Id
            && (contract is null || one.ContractId == contract)
            && (ids is null || ids.Contains(one.Id))
            && (updated is not { } u || (one.UpdatedAt >= u.From && one.UpdatedAt <= u.To)))];
        return ProcoreReply.Page(call, found, Shape, state.Switches.DefaultPage, state.Switches.LargestPage);
    }

    private ProcoreReply Show(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id", "contract_id");
        return ProcoreReply.Ok(Shape(Find(call, state.ProjectFromQuery(call), call.Query.Integer("contract_id"))));
    }

    private ProcoreReply Create(ProcoreCall call)
    {
        (ProcoreProject project, long? named, JsonObject values) = Written(call);
        long contract = named ?? throw ProcoreProblem.BadRequest("contract_id", "is required in the body as an integer");
        if (!ProcoreChangePackage.IsContract(state, project, contract))
            throw ProcoreProblem.NotFound();
        int count = state.ChangePackages.Values.Count(one => one.ContractId == contract);
        ProcoreChangePackage package = new(state.NextId(), project, contract, call.Now);
        package.Merge(new JsonObject { ["number"] = $"{count + 1:000}", ["revision"] = 0, ["status"] = "draft", ["executed"] = false });
        Check(package, values);
        state.ChangePackages[package.Id] = package;
        return ProcoreReply.Created(Write(call, package, values));
    }

    private ProcoreReply Update(ProcoreCall call)
    {
        (ProcoreProject project, long? contract, JsonObject values) = Written(call);
        ProcoreChangePackage package = Find(call, project, contract);
        Check(package, values);
        return ProcoreReply.Ok(Write(call, package, values));
    }

    private (ProcoreProject Project, long? Contract, JsonObject Values) Written(ProcoreCall call)
    {
        call.Query.AllowOnly();
        JsonObject body = call.Body("project_id", "contract_id", "change_order");
        ProcoreProject project = state.ProjectFromBody(call, body);
        if (body["contract_id"] is { } sent && sent.GetValueKind() is not JsonValueKind.Number)
            throw ProcoreProblem.BadRequest("contract_id", "has to be an integer");
        FieldErrors errors = new();
        JsonObject values = Fields.Read(ProcoreScope.Wrapped(body, "change_order"), errors, state.Switches.NullClears);
        return errors.Any ? throw state.Refusal(errors) : (project, (long?)body["contract_id"], values);
    }

    private void Check(ProcoreChangePackage package, JsonObject values)
    {
        if (state.OriginIsTaken(ProcoreKinds.ChangePackage, (string?)values["origin_id"], package))
            throw state.Refusal(FieldErrors.Of("origin_id", FieldErrors.Taken));
    }

    private JsonObject Write(ProcoreCall call, ProcoreChangePackage package, JsonObject values)
    {
        state.Merge(ProcoreKinds.ChangePackage, package, values, call.Now);
        call.Touched(package);
        return Shape(package);
    }

    private ProcoreChangePackage Find(ProcoreCall call, ProcoreProject project, long? contract) =>
        state.ChangePackages.TryGetValue(call.PathId("id"), out ProcoreChangePackage? package) && package.Project.Id == project.Id && (contract is null || package.ContractId == contract)
            ? package
            : throw ProcoreProblem.NotFound();

    private JsonObject Shape(ProcoreChangePackage package)
    {
        JsonObject json = new() { ["id"] = package.Id, ["contract_id"] = package.ContractId };
        foreach (string name in Shown)
            json[name] = package.Copy(name);
        json["grand_total"] = ProcoreMoney.Write(ProcoreMoney.Parse(package.Values["grand_total"]), state.Switches.MoneyAsNumbers);
        json["reviewed_at"] = null;
        json["currency_configuration"] = ProcoreShapes.CurrencyConfiguration(state, package.Project);
        json["created_at"] = state.Time(package.CreatedAt);
        json["updated_at"] = state.Time(package.UpdatedAt);
        json["deleted_at"] = null;
        return json;
    }
}
