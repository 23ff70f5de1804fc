using System.Globalization;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Commitments of both kinds in version 2.0: project in the path, no wrapper, ids as texts. They are the ones of version 1.0.</summary>
internal sealed class CommitmentContractEndpoints(ProcoreState state, Dictionary<ContractKind, ContractRules> rules)
{
    private const string Root = "/rest/v2.0/companies/{company_id}/projects/{project_id}/commitment_contracts";

    private static readonly string[] Texts =
        ["number", "status", "title", "description", "inclusions", "exclusions", "bill_to_address", "ship_to_address", "ship_via", "payment_terms", "currency_iso_code"];

    private static readonly string[] Dates =
        [
            "actual_completion_date", "approval_letter_date", "contract_date", "contract_estimated_completion_date", "contract_start_date", "delivery_date", "execution_date",
            "issued_on_date", "letter_of_intent_date", "returned_date", "signed_contract_received_date",
        ];

    private static readonly string[] Flags =
        [
            "executed", "signature_required", "allow_comments", "allow_markups", "enable_ssov", "allow_change_orders_ssov", "allow_payment_applications", "allow_payments",
            "display_materials_retainage", "display_work_retainage", "show_cost_code_on_pdf", "ssr_enabled", "private", "show_line_items_to_non_admins",
        ];

    private static readonly string[] Decimals = ["retainage_percent", "currency_exchange_rate"];

    private static readonly FieldSet Fields = ProcoreCustomFields.AddTo(new FieldSet()
        .With(FieldKind.Text, Texts)
        .With(FieldKind.Text, "vendor_id", "assignee_id", "billing_schedule_of_values_status", "change_order_level_of_detail")
        .With(FieldKind.Date, Dates)
        .With(FieldKind.Flag, Flags)
        .With(FieldKind.Decimal, Decimals)
        .With(FieldKind.TextList, "bill_recipient_ids", "accessor_ids", "attachment_ids", "drawing_revision_ids", "file_version_ids", "form_ids", "image_ids", "upload_ids")
        .With(FieldKind.IntegerList, "change_event_attachment_ids")
        .Choice("accounting_method", "amount", "unit"));

    private static readonly FieldSet NewFields = Fields.Without().Choice("type", [.. ContractKind.All.Select(kind => kind.HolderType)]);

    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("GET", Root, List),
        new("POST", Root, Create),
        new("GET", Root + "/{contract_id}", Show),
        new("PATCH", Root + "/{contract_id}", Update),
        new("DELETE", Root + "/{contract_id}", Delete),
        new("GET", Root + "/{contract_id}/summary", Summary),
    ];

    public static ProcoreContract Find(ProcoreState state, ProcoreCall call)
    {
        state.CompanyFromPath(call);
        ProcoreProject project = state.ProjectFromPath(call);
        return state.Contracts.TryGetValue(call.PathId("contract_id"), out ProcoreContract? order) && order.Project.Id == project.Id && order.DeletedAt is null && state.Shows(order)
            ? order
            : throw ProcoreProblem.NotFound();
    }

    private ProcoreReply List(ProcoreCall call)
    {
        ProcoreQuery query = call.Query;
        query.AllowOnly(
            "page", "per_page", "view", "filters[include_deleted]", "filters[accounting_method]", "filters[type]", "filters[created_at]", "filters[deleted_at]", "filters[id]",
            "filters[signature_required]", "filters[status]", "filters[updated_at]", "filters[vendor_id]", "filters[executed]", "filters[search]");
        query.Choice("view", "default", "extended");
        state.CompanyFromPath(call);
        ProcoreProject project = state.ProjectFromPath(call);
        string? deleted = query.Choice("filters[include_deleted]", "only", "with");
        string? type = query.Choice("filters[type]", "WorkOrderContract", "PurchaseOrderContract");
        string? executed = query.Choice("filters[executed]", "true", "false");
        string? searched = query.Text("filters[search]");
        List<string>? statuses = query.List("filters[status]");
        HashSet<long>? ids = query.Integers("filters[id]");
        HashSet<long>? vendors = query.Integers("filters[vendor_id]");
        (DateTimeOffset From, DateTimeOffset To)? updated = query.Range("filters[updated_at]");
        List<ProcoreContract> found = [.. state.Contracts.Values.Where(order =>
            order.Project.Id == project.Id
            && state.Shows(order)
            && (deleted is "with" || (deleted is "only") == order.DeletedAt is not null)
            && (type is null || order.Kind.HolderType == type)
            && (searched is null || $"{order.Text("number")} {order.Text("title")}".Contains(searched, StringComparison.OrdinalIgnoreCase))
            && (executed is null || order.Flag("executed") == executed is "true")
            && (statuses is null || statuses.Contains(order.Status))
            && (ids is null || ids.Contains(order.Id))
            && (vendors is null || vendors.Contains(order.Integer("vendor_id") ?? 0))
            && (updated is not { } u || (order.UpdatedAt >= u.From && order.UpdatedAt <= u.To)))];
        return ProcoreReply.Envelope(call, found, Shape);
    }

    private ProcoreReply Show(ProcoreCall call)
    {
        call.Query.AllowOnly("view");
        call.Query.Choice("view", "default", "extended");
        return Answer(200, Find(state, call));
    }

    private ProcoreReply Create(ProcoreCall call)
    {
        state.CompanyFromPath(call);
        ProcoreProject project = state.ProjectFromPath(call);
        (JsonObject values, FieldErrors errors) = Written(call, NewFields);
        string type = (string?)values["type"] ?? throw ProcoreProblem.BadRequest("type", "is required");
        values.Remove("type");
        return Answer(201, Apply(call, ContractKind.All.Single(kind => kind.HolderType == type), null, project, values, errors));
    }

    private ProcoreReply Update(ProcoreCall call)
    {
        ProcoreContract order = Find(state, call);
        (JsonObject values, FieldErrors errors) = Written(call, Fields);
        return Answer(200, Apply(call, order.Kind, order, order.Project, values, errors));
    }

    private ProcoreReply Delete(ProcoreCall call)
    {
        call.Query.AllowOnly();
        ProcoreContract order = Find(state, call);
        rules[order.Kind].Delete(order, call.Actor);
        call.Touched(order);
        return ProcoreReply.Empty(204);
    }

    private ProcoreReply Summary(ProcoreCall call)
    {
        call.Query.AllowOnly();
        ProcoreContract order = Find(state, call);
        string Changes(params string[] statuses) => ProcoreMoney.Text(state.ChangeOrders.Values.Where(one => one.Contract == order && statuses.Contains(one.Status)).Sum(one => one.Total));
        return ProcoreReply.Ok(new JsonObject
        {
            ["data"] = new JsonObject
            {
                ["approved_change_total"] = Changes("approved"),
                ["pending_revised_change_total"] = Changes("pending", "revised"),
                ["draft_change_total"] = Changes("draft"),
                ["total_invoices_amount"] = ProcoreMoney.Text(state.Requisitions.Values.Where(one => one.Contract == order).Sum(one => one.Billed)),
                ["total_payments_amount"] = ProcoreMoney.Text(state.Payments.Values.Where(one => one.Contract == order).Sum(one => ProcoreMoney.Parse(one.Values["amount"]))),
                ["currency_configuration"] = ProcoreShapes.CurrencyConfiguration(state, order),
            },
        });
    }

    private (JsonObject Values, FieldErrors Errors) Written(ProcoreCall call, FieldSet fields)
    {
        call.Query.AllowOnly("view");
        FieldErrors errors = new();
        JsonObject values = fields.Read(call.WholeBody(), errors, state.Switches.NullClears);
        foreach (string name in (ReadOnlySpan<string>)["vendor_id", "assignee_id"])
        {
            if (values[name] is not { } text)
                continue;
            if (long.TryParse((string?)text, NumberStyles.None, CultureInfo.InvariantCulture, out long id))
                values[name] = id;
            else
                errors.Add(name, "is not an id");
        }

        return (values, errors);
    }

    private ProcoreContract Apply(ProcoreCall call, ContractKind kind, ProcoreContract? order, ProcoreProject project, JsonObject values, FieldErrors errors)
    {
        if ((string?)values["status"] is { } status && !kind.Statuses.Contains(status))
            errors.Add("status", "is not included in the list");
        ProcoreContract? written = errors.Any ? null : rules[kind].Write(order, project, values, errors, call.Actor);
        if (written is null)
            throw new ProcoreProblem(errors.HasUnknown ? 406 : 400, errors);
        call.Touched(written);
        return written;
    }

    private ProcoreReply Answer(int status, ProcoreContract order) => new(status, new JsonObject { ["data"] = Shape(order) });

    private JsonObject Shape(ProcoreContract order)
    {
        JsonObject json = new()
        {
            ["id"] = ProcoreShapes.Id(order.Id),
            ["type"] = order.Kind.HolderType,
            ["vendor_id"] = order.Integer("vendor_id") is { } vendor ? ProcoreShapes.Id(vendor) : null,
            ["assignee_id"] = order.Integer("assignee_id") is { } assignee ? ProcoreShapes.Id(assignee) : null,
            ["accounting_method"] = order.Copy("accounting_method"),
        };
        foreach (string name in Texts.Concat(Dates).Concat(Flags).Concat(Decimals))
            json[name] = order.Copy(name);
        json["custom_fields"] = ProcoreCustomFields.Of(order);
        json["currency_configuration"] = ProcoreShapes.CurrencyConfiguration(state, order);
        json["created_at"] = state.Time(order.CreatedAt);
        json["updated_at"] = state.Time(order.UpdatedAt);
        json["deleted_at"] = state.Time(order.DeletedAt);
        return json;
    }
}
