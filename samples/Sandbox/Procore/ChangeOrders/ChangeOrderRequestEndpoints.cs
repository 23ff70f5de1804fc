using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>
/// <c>/rest/v1.0/change_order_requests</c>: project and contract in the query of reads and of the sync, in the body of single writes. A list
/// does not tell origin ids.
/// </summary>
internal sealed class ChangeOrderRequestEndpoints(ProcoreState state)
{
    private const string Root = "/rest/v1.0/change_order_requests";

    private static readonly FieldSet Batch = new FieldSet()
        .With(FieldKind.Integer, "id", "change_order_package_id", "schedule_impact_amount")
        .With(FieldKind.Text, "title", "description", "origin_data", "origin_id")
        .With(FieldKind.Decimal, "grand_total")
        .With(FieldKind.Date, "due_date", "invoiced_date", "paid_date")
        .Choice("status", ChangeOrderPackageEndpoints.Statuses);

    private static readonly FieldSet Single = Batch.Without("id").With(FieldKind.Text, "number").With(FieldKind.Integer, "revision").With(FieldKind.TextList, "upload_ids");

    private static readonly string[] Shown =
        ["number", "revision", "status", "title", "description", "change_order_package_id", "schedule_impact_amount", "due_date", "invoiced_date", "paid_date", "private", "executed"];

    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("GET", Root, List),
        new("POST", Root, Create),
        new("PATCH", Root + "/sync", Sync),
        new("GET", Root + "/{id}", Show),
        new("PATCH", Root + "/{id}", Update),
    ];

    private ProcoreReply List(ProcoreCall call)
    {
        ProcoreQuery query = call.Query;
        query.AllowOnly(
            "project_id", "contract_id", "page", "per_page", "filters[id]", "filters[created_at]", "filters[updated_at]", "filters[due_date]", "filters[invoiced_date]",
            "filters[paid_date]", "filters[change_order_package_id]", "filters[status]", "filters[not_status]");
        (_, long contract) = FromQuery(call);
        HashSet<long>? ids = query.Integers("filters[id]");
        long? package = query.Integer("filters[change_order_package_id]");
        List<string>? statuses = query.List("filters[status]");
        List<string>? others = query.List("filters[not_status]");
        (DateTimeOffset From, DateTimeOffset To)? updated = query.Range("filters[updated_at]");
        List<ProcoreChangeRequest> found = [.. state.ChangeRequests.Values.Where(one =>
            one.ContractId == contract
            && (ids is null || ids.Contains(one.Id))
            && (package is null || one.Integer("change_order_package_id") == package)
            && (statuses is null || statuses.Contains(one.Text("status") ?? ""))
            && (others is null || !others.Contains(one.Text("status") ?? ""))
            && (updated is not { } u || (one.UpdatedAt >= u.From && one.UpdatedAt <= u.To)))];
        return ProcoreReply.Page(call, found, one => Shape(one, isWhole: false), state.Switches.DefaultPage, state.Switches.LargestPage);
    }

    private ProcoreReply Show(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id", "contract_id");
        return ProcoreReply.Ok(Shape(Find(call, FromQuery(call).Contract), isWhole: true));
    }

    private ProcoreReply Create(ProcoreCall call)
    {
        (ProcoreProject project, long contract, JsonObject values) = Written(call);
        return ProcoreReply.Created(Apply(call, project, contract, null, values));
    }

    private ProcoreReply Update(ProcoreCall call)
    {
        (ProcoreProject project, long contract, JsonObject values) = Written(call);
        return ProcoreReply.Ok(Apply(call, project, contract, Find(call, contract), values));
    }

    private ProcoreReply Sync(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id", "contract_id");
        (ProcoreProject project, long contract) = FromQuery(call);
        ProcoreSync sync = new(state, ProcoreKinds.ChangeRequest, Batch)
        {
            ById = id => state.ChangeRequests.TryGetValue(id, out ProcoreChangeRequest? one) && one.ContractId == contract ? one : null,
            InScope = record => ((ProcoreChangeRequest)record).ContractId == contract,
            Write = (record, values, errors) => Write(project, contract, (ProcoreChangeRequest?)record, values, errors, call.Now),
            Shape = record => Shape((ProcoreChangeRequest)record, isWhole: true),
        };
        return ProcoreReply.Ok(sync.Run(call, call.Body("updates")));
    }

    private (ProcoreProject Project, long Contract) FromQuery(ProcoreCall call)
    {
        ProcoreProject project = state.ProjectFromQuery(call);
        return (project, Known(project, call.Query.RequiredInteger("contract_id")));
    }

    private (ProcoreProject Project, long Contract, JsonObject Values) Written(ProcoreCall call)
    {
        call.Query.AllowOnly();
        JsonObject body = call.Body("project_id", "contract_id", "change_order");
        ProcoreProject project = state.ProjectFromBody(call, body);
        if (body["contract_id"] is not JsonValue sent || !sent.TryGetValue(out long contract))
            throw ProcoreProblem.BadRequest("contract_id", "is required in the body as an integer");
        FieldErrors errors = new();
        JsonObject values = Single.Read(ProcoreScope.Wrapped(body, "change_order"), errors, state.Switches.NullClears);
        return errors.Any ? throw state.Refusal(errors) : (project, Known(project, contract), values);
    }

    private long Known(ProcoreProject project, long contract) => ProcoreChangePackage.IsContract(state, project, contract) ? contract : throw ProcoreProblem.NotFound();

    private JsonObject Apply(ProcoreCall call, ProcoreProject project, long contract, ProcoreChangeRequest? request, JsonObject values)
    {
        FieldErrors errors = new();
        ProcoreChangeRequest written = Write(project, contract, request, values, errors, call.Now) ?? throw state.Refusal(errors);
        call.Touched(written);
        return Shape(written, isWhole: true);
    }

    private ProcoreChangeRequest? Write(ProcoreProject project, long contract, ProcoreChangeRequest? request, JsonObject values, FieldErrors errors, DateTimeOffset now)
    {
        if (state.OriginIsTaken(ProcoreKinds.ChangeRequest, (string?)values["origin_id"], request))
            errors.Add("origin_id", FieldErrors.Taken);
        if ((long?)values["change_order_package_id"] is { } id && !(state.ChangePackages.TryGetValue(id, out ProcoreChangePackage? package) && package.ContractId == contract))
            errors.Add("change_order_package_id", "does not exist in this contract");
        if (errors.Any)
            return null;
        if (request is null)
        {
            int count = state.ChangeRequests.Values.Count(one => one.ContractId == contract);
            request = new ProcoreChangeRequest(state.NextId(), project, contract, now);
            request.Merge(new JsonObject { ["number"] = $"{count + 1:000}", ["revision"] = 0, ["status"] = "draft", ["private"] = true, ["executed"] = false });
            state.ChangeRequests[request.Id] = request;
        }

        state.Merge(ProcoreKinds.ChangeRequest, request, values, now);
        return request;
    }

    private ProcoreChangeRequest Find(ProcoreCall call, long contract) =>
        state.ChangeRequests.TryGetValue(call.PathId("id"), out ProcoreChangeRequest? request) && request.ContractId == contract ? request : throw ProcoreProblem.NotFound();

    private JsonObject Shape(ProcoreChangeRequest request, bool isWhole)
    {
        JsonObject json = new() { ["id"] = request.Id, ["contract_id"] = request.ContractId };
        foreach (string name in Shown)
            json[name] = request.Copy(name);
        json["grand_total"] = ProcoreMoney.Write(ProcoreMoney.Parse(request.Values["grand_total"]), state.Switches.MoneyAsNumbers);
        json["currency_configuration"] = ProcoreShapes.CurrencyConfiguration(state, request.Project);
        json["created_at"] = state.Time(request.CreatedAt);
        json["updated_at"] = state.Time(request.UpdatedAt);
        json["deleted_at"] = null;
        if (!isWhole)
            return json;
        json["origin_id"] = request.Copy("origin_id");
        json["origin_data"] = request.Copy("origin_data");
        return json;
    }
}
