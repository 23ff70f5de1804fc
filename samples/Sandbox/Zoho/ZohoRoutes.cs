using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>The operations under <c>/books/v3</c> that the sandbox knows. Called under the API's lock.</summary>
internal sealed class ZohoRoutes(ZohoState state, ZohoSwitches switches, ZohoCalendar calendar)
{
    private const string Root = "/books/v3/";

    private static readonly string[] OrderStatuses =
    [
        "draft", "pending_approval", "approval_overdue", "approved", "rejected", "open", "billed", "billed_not_received", "cancelled", "partially_billed", "issued",
        "partially_received", "received", "received_not_billed", "manually_received", "drop_shipped", "closed", "accepted", "signed", "pending_signature",
        "to_be_received", "to_be_billed", "in_transit",
    ];

    private static readonly string[] OtherOrderFilters =
    [
        "Status.BilledNotReceived", "Status.Received", "Status.ReceivedNotBilled", "Status.PartiallyReceived", "Status.DropShipped", "Status.BackOrdered",
        "Status.ReplenishedOrder", "Status.UnbilledBackOrder", "Status.ToBeReceived", "Status.ApprovalOverdue", "Status.MyApprovals", "Status.Accepted",
        "Status.CancelledByVendor", "Status.CancelledByUser", "ExceptionList",
    ];

    private static readonly Dictionary<string, Func<OrderData, bool>> OrderFilters = Filters();

    private readonly ContactRendering _contacts = new(calendar);
    private readonly ProjectRendering _projects = new(state, calendar);

    public PurchaseOrderRendering Orders { get; } = new(state, switches, calendar, new ZohoTags(state.Data));

    /// <summary>Recognises the path: the resource, the id (if any), and the scope it needs. Notes the route in the request.</summary>
    public static (string Resource, string? Id, string Scope)? Recognise(SandboxRequest request)
    {
        if (!request.Path.StartsWith(Root, StringComparison.Ordinal)) return null;
        var parts = request.Path[Root.Length..].Split('/');
        if (parts.Length > 2 || (parts.Length == 2 && parts[1].Length == 0)) return null;
        var scope = parts[0] switch { "organizations" => "settings", "contacts" => "contacts", "projects" => "projects", "purchaseorders" => "purchaseorders", _ => null };
        if (scope is null) return null;
        request.Route = Root + parts[0] + (parts.Length == 2 ? "/{id}" : "");
        return (parts[0], parts.Length == 2 ? parts[1] : null, $"ZohoBooks.{scope}.READ");
    }

    public SandboxResponse Get(SandboxRequest request, string resource, string? id) => (resource, id) switch
    {
        ("organizations", null) => SandboxResponse.Json(new JsonObject { ["code"] = 0, ["message"] = "success", ["organizations"] = new JsonArray(_projects.OrganizationRow()) }),
        ("organizations", _) => id == state.Data.Organization.OrganizationId ? One("organization", _projects.OrganizationDetail()) : throw ZohoProblem.WrongOrganization(id!),
        ("contacts", null) => Contacts(request),
        ("contacts", _) => One("contact", state.ContactsById.TryGetValue(id!, out var contact) ? _contacts.Detail(contact) : null),
        ("projects", null) => Projects(request),
        ("projects", _) => One("project", state.Projects.FirstOrDefault(project => project.ZohoId == id) is { } project ? _projects.Detail(project) : null),
        ("purchaseorders", null) => PurchaseOrders(request),
        ("purchaseorders", _) => One("purchaseorder", state.Order(id!) is { } order ? Orders.Detail(order) : null),
        _ => throw ZohoProblem.NoSuchUrl(),
    };

    private static SandboxResponse One(string key, JsonObject? record) => record is null
        ? throw ZohoProblem.NotFound()
        : SandboxResponse.Json(new JsonObject { ["code"] = 0, ["message"] = "success", [key] = record });

    private static Dictionary<string, Func<OrderData, bool>> Filters()
    {
        var filters = new Dictionary<string, Func<OrderData, bool>>(StringComparer.Ordinal) { ["Status.All"] = _ => true };
        foreach (var (name, status) in new[]
                 {
                     ("Draft", "draft"), ("Issued", "open"), ("Open", "open"), ("Billed", "billed"), ("PartiallyBilled", "partially_billed"),
                     ("Cancelled", "cancelled"), ("Closed", "closed"), ("Pending", "pending_approval"), ("Approved", "approved"),
                 })
            filters["Status." + name] = order => order.Status == status;
        foreach (var name in OtherOrderFilters) filters[name] = _ => false;
        return filters;
    }

    private SandboxResponse Contacts(SandboxRequest request)
    {
        var type = request.QueryValue("contact_type");
        if (type is { Length: > 0 } and not ("customer" or "vendor")) throw ZohoProblem.Invalid("contact_type");
        var list = new ZohoList<ZohoContact>(request, "Contacts", "contacts")
        {
            Rows = string.IsNullOrEmpty(type) ? state.Contacts : state.Contacts.Where(contact => contact.Type == type),
            DefaultSort = "contact_name",
            Id = contact => contact.Id,
        };
        list.FilterBy(new Dictionary<string, Func<ZohoContact, bool>>(StringComparer.Ordinal)
        {
            ["Status.All"] = _ => true,
            ["Status.Active"] = contact => contact.IsActive,
            ["Status.Inactive"] = contact => !contact.IsActive,
            ["Status.Duplicate"] = _ => false,
            ["Status.PortalEnabled"] = _ => false,
            ["Status.PortalDisabled"] = _ => true,
            ["Status.Crm"] = _ => false,
        })
            .Text("contact_name", contact => contact.Name)
            .Text("company_name", contact => contact.Vendor is null ? "" : contact.Name)
            .Text("email", contact => contact.Vendor?.Email ?? "")
            .Column("contact_name", contact => contact.Name)
            .Column("first_name", _ => "")
            .Column("last_name", _ => "")
            .Column("email", contact => contact.Vendor?.Email ?? "")
            .Column("outstanding_receivable_amount", _ => 0)
            .Column("created_time", contact => contact.Modified)
            .Column("last_modified_time", contact => contact.Modified);
        if (switches.ContactsFilterModifiedTime) list.ModifiedAfter(contact => contact.Modified, switches.ModifiedTimeInclusive);
        return list.ToResponse(_contacts.Row);
    }

    private SandboxResponse Projects(SandboxRequest request)
    {
        var list = new ZohoList<ProjectData>(request, "Projects", "projects") { Rows = state.Projects, DefaultSort = "created_time", DefaultOrder = "D", Id = project => project.ZohoId! };
        list.FilterBy(new Dictionary<string, Func<ProjectData, bool>>(StringComparer.Ordinal)
        {
            ["Status.All"] = _ => true,
            ["Status.Active"] = project => project.Active,
            ["Status.Inactive"] = project => !project.Active,
        });
        if (request.QueryValue("customer_id") is { Length: > 0 } customer) list.Rows = list.Rows.Where(project => project.CustomerId == customer);
        return list
            .Column("project_name", project => project.ZohoName)
            .Column("customer_name", project => project.CustomerName)
            .Column("rate", _ => 0)
            .Column("created_time", _ => state.Founded)
            .ToResponse(_projects.Row);
    }

    private SandboxResponse PurchaseOrders(SandboxRequest request)
    {
        var list = new ZohoList<OrderData>(request, "Purchase Orders", "purchaseorders")
        {
            Rows = state.Orders,
            DefaultSort = "created_time",
            DefaultOrder = "D",
            AlwaysDescending = true,
            Id = order => order.Id,
        };
        list.FilterBy(OrderFilters)
            .Text("purchaseorder_number", order => order.Number)
            .Text("reference_number", order => order.Reference)
            .Text("vendor_name", order => state.ContactsById[order.VendorId].Name)
            .Date("date", order => order.Date)
            .ModifiedAfter(order => order.LastModified, switches.ModifiedTimeInclusive)
            .Column("vendor_name", order => state.ContactsById[order.VendorId].Name)
            .Column("purchaseorder_number", order => order.Number)
            .Column("date", order => order.Date)
            .Column("delivery_date", order => order.DeliveryDate ?? default)
            .Column("expected_delivery_date", _ => 0)
            .Column("total", order => state.Totals(order).Total)
            .Column("created_time", order => order.Created)
            .Column("last_modified_time", order => order.LastModified);
        if (request.QueryValue("vendor_id") is { Length: > 0 } vendor) list.Rows = list.Rows.Where(order => order.VendorId == vendor);
        if (request.QueryValue("status") is { Length: > 0 } status)
        {
            if (!OrderStatuses.Contains(status)) throw ZohoProblem.Invalid("status");
            list.Rows = list.Rows.Where(order => order.Status == (status == "issued" ? "open" : status));
        }

        if (request.QueryValue("search_text") is { Length: > 0 } text)
            list.Rows = list.Rows.Where(order => $"{order.Number} {order.Reference} {state.ContactsById[order.VendorId].Name}".Contains(text, StringComparison.OrdinalIgnoreCase));
        return list.ToResponse(Orders.Row);
    }
}
