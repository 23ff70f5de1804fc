using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary><c>/rest/v1.0/vendors</c>: the company directory. Lists leave out inactive vendors, who have a list of their own.</summary>
internal sealed class VendorEndpoints(ProcoreState state, VendorRules rules, VendorShapes shapes)
{
    private const string Root = "/rest/v1.0/vendors";
    private const string Inactive = "/rest/v1.0/companies/{company_id}/vendors/inactive";

    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("GET", Root, List),
        new("POST", Root, Create),
        new("PATCH", Root + "/sync", Sync),
        new("GET", Root + "/{id}", Show),
        new("PATCH", Root + "/{id}", Update),
        new("POST", Root + "/{id}/business_register", CreateRegister),
        new("PATCH", Root + "/{id}/business_register", UpdateRegister),
        new("GET", Inactive, ListInactive),
        new("PATCH", Inactive + "/{id}", Reactivate),
    ];

    /// <summary>Filters and sorting that the lists of company and project vendors share.</summary>
    public static List<ProcoreVendor> Filter(ProcoreQuery query, IEnumerable<ProcoreVendor> vendors)
    {
        string? search = query.Text("filters[search]");
        HashSet<long>? ids = query.Integers("filters[id]");
        HashSet<long>? parents = query.Integers("filters[parent_id]");
        bool unknownLink = query.Integers("filters[trade_id]") is not null || query.Integers("filters[standard_cost_code_id]") is not null;
        (DateTimeOffset From, DateTimeOffset To)? created = query.Range("filters[created_at]");
        (DateTimeOffset From, DateTimeOffset To)? updated = query.Range("filters[updated_at]");
        IEnumerable<ProcoreVendor> found = vendors.Where(v =>
            !unknownLink
            && (ids is null || ids.Contains(v.Id))
            && (parents is null || (v.Integer("parent_id") is { } parent && parents.Contains(parent)))
            && (search is null || Mentions(v, search))
            && (created is not { } c || (v.CreatedAt >= c.From && v.CreatedAt <= c.To))
            && (updated is not { } u || (v.UpdatedAt >= u.From && v.UpdatedAt <= u.To)));
        string? sort = query.Choice("sort", "name", "-name", "main_office_name", "project_and_bid_counts");
        return sort switch
        {
            "-name" => [.. found.OrderByDescending(v => v.Name, StringComparer.OrdinalIgnoreCase).ThenBy(v => v.Id)],
            null => [.. found],
            _ => [.. found.OrderBy(v => v.Name, StringComparer.OrdinalIgnoreCase).ThenBy(v => v.Id)],
        };
    }

    private ProcoreReply List(ProcoreCall call)
    {
        ProcoreQuery query = call.Query;
        query.AllowOnly(
            "company_id", "view", "page", "per_page", "sort", "filters[origin_id]", "filters[search]", "filters[created_at]",
            "filters[updated_at]", "filters[standard_cost_code_id]", "filters[trade_id]", "filters[id]", "filters[parent_id]");
        state.CompanyFromQuery(call);
        string? view = query.Choice("view", VendorShapes.Views);
        string? origin = query.Text("filters[origin_id]");
        List<ProcoreVendor> found = Filter(query, state.Vendors.Values.Where(v =>
            v.IsActive && (origin is null || string.Equals(v.OriginId, origin, StringComparison.Ordinal))));
        return Page(call, found, view);
    }

    private ProcoreReply ListInactive(ProcoreCall call)
    {
        call.Query.AllowOnly("view", "page", "per_page", "sort");
        state.CompanyFromPath(call);
        string? view = call.Query.Choice("view", VendorShapes.Views);
        return Page(call, Filter(call.Query, state.Vendors.Values.Where(v => !v.IsActive)), view);
    }

    private ProcoreReply Show(ProcoreCall call)
    {
        call.Query.AllowOnly("company_id", "view", "page", "per_page");
        state.CompanyFromQuery(call);
        return ProcoreReply.Ok(shapes.Shape(Find(call), call.Query.Choice("view", VendorShapes.Views)));
    }

    private ProcoreReply Create(ProcoreCall call)
    {
        JsonObject values = Written(call);
        return ProcoreReply.Created(Apply(call, null, values));
    }

    private ProcoreReply Update(ProcoreCall call)
    {
        JsonObject values = Written(call);
        return ProcoreReply.Ok(Apply(call, Find(call), values));
    }

    private ProcoreReply Reactivate(ProcoreCall call)
    {
        call.Query.AllowOnly("view");
        state.CompanyFromPath(call);
        ProcoreVendor vendor = Find(call);
        if (vendor.IsActive)
            throw ProcoreProblem.NotFound();
        return ProcoreReply.Ok(Apply(call, vendor, new JsonObject { ["is_active"] = true }));
    }

    private ProcoreReply Sync(ProcoreCall call)
    {
        call.Query.AllowOnly("run_configurable_validations");
        JsonObject body = call.Body("company_id", "updates");
        state.CompanyFromBody(body);
        ProcoreSync sync = new(state, ProcoreKinds.Vendor, VendorRules.Batch)
        {
            ById = id => state.Vendors.GetValueOrDefault(id),
            InScope = _ => true,
            Write = (record, values, errors) => rules.Write((ProcoreVendor?)record, values, errors, call.Actor),
            Shape = record => shapes.Shape((ProcoreVendor)record, "extended"),
        };
        return ProcoreReply.Ok(sync.Run(call, body));
    }

    private ProcoreReply CreateRegister(ProcoreCall call)
    {
        ProcoreVendor vendor = RegisterOwner(call);
        return vendor.Register is null
            ? ProcoreReply.Created(WriteRegister(call, vendor))
            : new ProcoreReply(409, new JsonObject { ["message"] = "A Business Register is already associated with the Vendor." });
    }

    private ProcoreReply UpdateRegister(ProcoreCall call)
    {
        ProcoreVendor vendor = RegisterOwner(call);
        return vendor.Register is null ? throw ProcoreProblem.NotFound() : ProcoreReply.Ok(WriteRegister(call, vendor));
    }

    private ProcoreVendor RegisterOwner(ProcoreCall call)
    {
        call.Query.AllowOnly("company_id");
        state.CompanyFromQuery(call);
        return Find(call);
    }

    private JsonObject WriteRegister(ProcoreCall call, ProcoreVendor vendor)
    {
        FieldErrors errors = new();
        (string, string)? register = VendorRules.Register(ProcoreScope.Wrapped(call.Body("business_register"), "business_register"), errors);
        vendor.Register = register ?? throw state.Refusal(errors);
        vendor.UpdatedAt = call.Now;
        call.Touched(vendor);
        state.Announce(call.Actor, "update", ProcoreKinds.Vendor, vendor.Id, null);
        return VendorShapes.Register(vendor, vendor.Register.Value);
    }

    private JsonObject Written(ProcoreCall call)
    {
        call.Query.AllowOnly("view", "run_configurable_validations");
        JsonObject body = call.Body("company_id", "vendor");
        state.CompanyFromBody(body);
        FieldErrors errors = new();
        JsonObject values = VendorRules.Single.Read(ProcoreScope.Wrapped(body, "vendor"), errors, state.Switches.NullClears);
        return errors.Any ? throw state.Refusal(errors) : values;
    }

    private JsonObject Apply(ProcoreCall call, ProcoreVendor? vendor, JsonObject values)
    {
        FieldErrors errors = new();
        ProcoreVendor written = rules.Write(vendor, values, errors, call.Actor) ?? throw rules.Refusal(errors);
        call.Touched(written);
        return shapes.Shape(written, call.Query.Choice("view", VendorShapes.Views));
    }

    private ProcoreVendor Find(ProcoreCall call) =>
        state.Vendors.TryGetValue(call.PathId("id"), out ProcoreVendor? vendor) ? vendor : throw ProcoreProblem.NotFound();

    private ProcoreReply Page(ProcoreCall call, List<ProcoreVendor> found, string? view) =>
        ProcoreReply.Page(call, found, v => shapes.Shape(v, view), state.Switches.DefaultPage, state.Switches.LargestPage);

    private static bool Mentions(ProcoreVendor vendor, string search) =>
        (vendor.Register is { } register && string.Equals(register.Identifier, search.Replace("-", "", StringComparison.Ordinal), StringComparison.Ordinal))
        || new[] { vendor.Name, vendor.Text("notes"), vendor.Text("origin_code") }.Any(t => t?.Contains(search, StringComparison.OrdinalIgnoreCase) == true);
}
