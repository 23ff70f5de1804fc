using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>The operations under <c>/books/v3</c> that the sandbox knows. Called under the API's lock.</summary>
internal sealed class ZohoRoutes
{
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

    private readonly ZohoState _state;
    private readonly ZohoSwitches _switches;
    private readonly ContactRendering _contacts;
    private readonly ProjectRendering _projects;
    private readonly ZohoRoute[] _table;

    /// <param name="state">What the organization holds.</param>
    /// <param name="switches">How the service behaves where its documents say nothing.</param>
    /// <param name="calendar">The organization's time zone.</param>
    /// <param name="writer">Counts the effects of writes.</param>
    /// <param name="announce">Receives every order that was written.</param>
    public ZohoRoutes(ZohoState state, ZohoSwitches switches, ZohoCalendar calendar, ZohoWriter writer, Action<OrderData> announce)
    {
        (_state, _switches) = (state, switches);
        _contacts = new ContactRendering(calendar);
        _projects = new ProjectRendering(state, calendar);
        Orders = new PurchaseOrderRendering(state, switches, calendar);
        _table =
        [
            new("GET", "organizations", "settings.READ", _ => All("organizations", _projects.OrganizationRow())),
            new("GET", "organizations/{id}", "settings.READ", call => call.Id == state.Data.Organization.OrganizationId ? One("organization", _projects.OrganizationDetail()) : throw ZohoProblem.WrongOrganization(call.Id)),
            new("GET", "contacts", "contacts.READ", call => Contacts(call.Request)),
            new("GET", "contacts/{id}", "contacts.READ", call => One("contact", state.Contact(call.Id) is { } contact ? _contacts.Detail(contact) : null)),
            new("GET", "purchaseorders", "purchaseorders.READ", call => PurchaseOrders(call.Request)),
            new("GET", "purchaseorders/{id}", "purchaseorders.READ", Order),
            .. new ProjectRoutes(state, calendar, writer).Routes,
            .. new ContactWrites(state, switches, _contacts, writer).Routes,
            .. new PurchaseOrderWrites(state, switches, calendar, Orders, writer, announce).Routes,
            .. new AttachmentRoutes(state, writer).Routes,
            .. new BillRoutes(state, switches, calendar).Routes,
            .. new InvoiceRoutes(state, switches, calendar, writer).Routes,
            .. new CreditRoutes(state, calendar, writer).Routes,
            .. new SaleRoutes(state, switches, calendar, writer).Routes,
            .. new PaymentRoutes(state, calendar, writer).Routes,
            .. new TagRoutes(state, switches, writer).Routes,
            .. new ItemRoutes(state, switches, calendar, writer).Routes,
            .. new AccountRoutes(state, switches, calendar, writer).Routes,
            .. new JournalRoutes(state, calendar, writer).Routes,
            .. new BankRoutes(state, writer).Routes,
            .. new SettingsRoutes(state, switches, calendar).Routes,
            .. new LockRoutes(state).Routes,
            .. new ModuleRoutes(state, switches, calendar, writer).Routes,
        ];
    }

    public PurchaseOrderRendering Orders { get; }

    /// <summary>Finds the operation of a request and the ids in its path, and notes the route in the request.</summary>
    /// <exception cref="ZohoProblem">There is no such path, or it has no such method.</exception>
    public (ZohoRoute Route, (string Id, string Sub) Ids) Find(SandboxRequest request)
    {
        ZohoRoute? path = null;
        foreach (var route in _table)
        {
            if (!route.Matches(request.Path, out var ids)) continue;
            path ??= route;
            request.Route = path.Template;
            if (route.Method != request.Method) continue;
            request.Route = route.Template;
            return (route, ids);
        }

        throw path is null || request.Method == "POST" ? ZohoProblem.NoSuchUrl() : ZohoProblem.NoSuchMethod();
    }

    private static SandboxResponse All(string key, JsonObject only) => SandboxResponse.Json(new JsonObject { ["code"] = 0, ["message"] = "success", [key] = new JsonArray(only) });

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

    // The same address gives the order as a file, where the query or the Accept header asks for it.
    private SandboxResponse Order(ZohoCall call)
    {
        if (_state.Order(call.Id) is not { } order) throw ZohoProblem.NotFound();
        var asked = call.Request.QueryValue("accept") ?? (call.Request.Header("Accept") is "application/pdf" ? "pdf" : "json");
        return asked switch
        {
            "pdf" => AttachmentRoutes.Print(order),
            "html" => AttachmentRoutes.Page(order),
            "json" => One("purchaseorder", Orders.Detail(order)),
            _ => throw ZohoProblem.Invalid("accept"),
        };
    }

    private SandboxResponse Contacts(SandboxRequest request)
    {
        var type = request.QueryValue("contact_type");
        if (type is { Length: > 0 } and not ("customer" or "vendor")) throw ZohoProblem.Invalid("contact_type");
        var list = new ZohoList<ZohoContact>(request, "Contacts", "contacts")
        {
            Rows = string.IsNullOrEmpty(type) ? _state.Contacts : _state.Contacts.Where(contact => contact.Type == type),
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
            .Text("company_name", contact => contact.CompanyName)
            .Text("email", contact => contact.Email)
            .Column("contact_name", contact => contact.Name)
            .Column("first_name", _ => "")
            .Column("last_name", _ => "")
            .Column("email", contact => contact.Email)
            .Column("outstanding_receivable_amount", _ => 0)
            .Column("created_time", contact => contact.Created)
            .Column("last_modified_time", contact => contact.Modified);
        if (_switches.ContactsFilterModifiedTime) list.ModifiedAfter(contact => contact.Modified, _switches.ModifiedTimeInclusive);
        return list.ToResponse(_contacts.Row);
    }

    private SandboxResponse PurchaseOrders(SandboxRequest request)
    {
        var list = new ZohoList<OrderData>(request, "Purchase Orders", "purchaseorders")
        {
            Rows = _state.Orders,
            DefaultSort = "created_time",
            DefaultOrder = "D",
            AlwaysDescending = true,
            Id = order => order.Id,
        };
        list.FilterBy(OrderFilters)
            .Text("purchaseorder_number", order => order.Number)
            .Text("reference_number", order => order.Reference)
            .Text("vendor_name", order => _state.VendorOf(order).Name)
            .Date("date", order => order.Date)
            .ModifiedAfter(order => order.LastModified, _switches.ModifiedTimeInclusive)
            .Column("vendor_name", order => _state.VendorOf(order).Name)
            .Column("purchaseorder_number", order => order.Number)
            .Column("date", order => order.Date)
            .Column("delivery_date", order => order.DeliveryDate ?? default)
            .Column("expected_delivery_date", _ => 0)
            .Column("total", order => _state.Totals(order).Total)
            .Column("created_time", order => order.Created)
            .Column("last_modified_time", order => order.LastModified);
        if (request.QueryValue("vendor_id") is { Length: > 0 } vendor) list.Rows = list.Rows.Where(order => order.VendorId == vendor);
        if (request.QueryValue("status") is { Length: > 0 } status)
        {
            if (!OrderStatuses.Contains(status)) throw ZohoProblem.Invalid("status");
            list.Rows = list.Rows.Where(order => order.Status == (status == "issued" ? "open" : status));
        }

        if (request.QueryValue("search_text") is { Length: > 0 } text)
            list.Rows = list.Rows.Where(order => $"{order.Number} {order.Reference} {_state.VendorOf(order).Name}".Contains(text, StringComparison.OrdinalIgnoreCase));
        return list.ToResponse(Orders.Row);
    }
}
