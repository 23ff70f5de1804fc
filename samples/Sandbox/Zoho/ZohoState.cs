using System.Globalization;

namespace Sandbox;

/// <summary>What the organization holds. Not thread-safe.</summary>
internal sealed class ZohoState
{
    private readonly Dictionary<string, OrderData> _orders;
    private readonly Dictionary<string, ZohoContact> _contacts;
    private readonly Dictionary<string, string> _merged = new(StringComparer.Ordinal);
    private readonly List<ProjectData> _projects;
    private readonly ZohoSwitches _switches;

    public ZohoState(ContractorData data, ZohoSwitches switches, DateTimeOffset start)
    {
        Data = data;
        _switches = switches;
        Founded = start.AddDays(-400);
        Ids = new IdSource(data.Seed) { ZohoOffset = 5_000_000_000 };
        _orders = data.Orders.ToDictionary(order => order.Id, StringComparer.Ordinal);
        _contacts = CustomersOf(data)
            .Concat(data.Vendors.Where(vendor => vendor.ZohoId is not null).Select((vendor, i) => ContactOf(vendor, Founded.AddHours(9 * i))))
            .ToDictionary(contact => contact.Id, StringComparer.Ordinal);
        _projects = [.. data.Projects.Where(project => project.ZohoId is not null)];
        Sales = new SalesBook(this);
        Tags = new ZohoTags(data);
        Bills = [.. ZohoBill.Of(data)];
        Accounts = ZohoSeeding.Accounts(Founded).ToDictionary(account => account.Id, StringComparer.Ordinal);
        Items = ZohoSeeding.Items(data, Founded).ToDictionary(item => item.Id, StringComparer.Ordinal);
    }

    public ContractorData Data { get; }

    public DateTimeOffset Founded { get; }

    public IdSource Ids { get; }

    public ZohoTags Tags { get; }

    public SalesBook Sales { get; }

    public List<ZohoBill> Bills { get; }

    public Dictionary<string, ZohoItem> Items { get; }

    public Dictionary<string, ZohoAccount> Accounts { get; }

    public Dictionary<string, ZohoJournal> Journals { get; } = new(StringComparer.Ordinal);

    /// <summary>The records of the organization's own module, by id.</summary>
    public Dictionary<string, ZohoRecord> Records { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<ProjectData> Projects => _projects;

    public List<ZohoLock> Locks { get; } = [];

    public IEnumerable<ZohoContact> Contacts => _contacts.Values;

    public IEnumerable<OrderData> Orders => _orders.Values;

    public ZohoContact? Contact(string id) => _contacts.GetValueOrDefault(id);

    /// <summary>The vendor of an order.</summary>
    public ZohoContact VendorOf(OrderData order) => _contacts[order.VendorId];

    /// <summary>One contact goes into another one.</summary>
    public void Merge(ZohoContact gone, ZohoContact into)
    {
        _merged[gone.Id] = into.Id;
        Remove(gone);
    }

    /// <summary>The contact that has the orders of one: itself, or the one that it was merged into.</summary>
    private string Survivor(string contactId) => _merged.TryGetValue(contactId, out var into) ? Survivor(into) : contactId;

    /// <summary>Stores a changed or new contact.</summary>
    public void Put(ZohoContact contact) => _contacts[contact.Id] = contact;

    /// <summary>Stores a changed or new project.</summary>
    public void Put(ProjectData project)
    {
        var at = _projects.FindIndex(known => known.ZohoId == project.ZohoId);
        if (at < 0) _projects.Add(project);
        else _projects[at] = project;
    }

    public void Remove(ProjectData project) => _projects.RemoveAll(known => known.ZohoId == project.ZohoId);

    public void Remove(ZohoContact contact) => _contacts.Remove(contact.Id);

    public OrderData? Order(string id) => _orders.GetValueOrDefault(id);

    public OrderData? OrderByNumber(string number) => _orders.Values.FirstOrDefault(order => order.Number == number);

    /// <summary>The next number that the service itself gives to an order.</summary>
    public int NextOrderNumber() => 1 + _orders.Values
        .Select(order => order.Number.StartsWith("PO-", StringComparison.Ordinal)
            && int.TryParse(order.Number.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
        .DefaultIfEmpty(0).Max();

    /// <summary>Stores a changed or new order; its time of change never goes backwards and moves on by a second at least.</summary>
    public OrderData Save(OrderData order, DateTimeOffset now)
    {
        var second = DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds());
        var before = Order(order.Id)?.LastModified ?? DateTimeOffset.MinValue;
        order = order with { LastModified = second > before ? second : before.AddSeconds(1), VendorId = Survivor(order.VendorId) };
        _orders[order.Id] = order;
        return order;
    }

    /// <summary>An order that reads differently without having been changed.</summary>
    public void Replace(OrderData order) => _orders[order.Id] = order;

    public void Remove(OrderData order) => _orders.Remove(order.Id);

    public OrderTotals Totals(OrderData order) => OrderTotals.Of(order, Data.Taxes, _switches.CancelledItemsLowerTheTotal);

    /// <summary>The bills of an order.</summary>
    public IEnumerable<ZohoBill> BillsOf(OrderData order) => Bills.Where(bill => bill.OrderId == order.Id);

    /// <summary>How many of an order's line were billed.</summary>
    public decimal QuantityBilled(OrderData order, OrderLineData line) =>
        BillsOf(order).Sum(bill => bill.Billed.Lines.Where((_, i) => bill.OrderLineIds[i] == line.Id).Sum(billed => billed.Quantity));

    private static IEnumerable<ZohoContact> CustomersOf(ContractorData data) =>
        data.Projects.DistinctBy(project => project.CustomerId).Select(project => new ZohoContact(project.CustomerId, project.CustomerName, "customer"));

    private static ZohoContact ContactOf(VendorData vendor, DateTimeOffset modified) => new(vendor.ZohoId!, vendor.ZohoName, "vendor")
    {
        CompanyName = vendor.ZohoName,
        Email = vendor.Email,
        Phone = vendor.Phone,
        TaxIdType = vendor.ZohoTaxId is null ? "" : "EIN",
        TaxIdValue = vendor.ZohoTaxId ?? "",
        BillingAddress = new ZohoAddress
        {
            Street = vendor.Address,
            City = vendor.City,
            State = vendor.State,
            StateCode = vendor.State,
            Zip = vendor.Zip,
            Country = "U.S.A",
            CountryCode = "US",
        },
        Created = modified,
        Modified = modified,
        CurrencyCode = vendor.CurrencyCode,
        IsActive = vendor.ZohoActive,
    };
}
