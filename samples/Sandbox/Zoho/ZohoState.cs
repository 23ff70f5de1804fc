namespace Sandbox;

/// <summary>What the organization holds: orders that change, and contacts and projects that do not. Not thread-safe.</summary>
internal sealed class ZohoState
{
    private readonly Dictionary<string, OrderData> _orders;

    public ZohoState(ContractorData data, DateTimeOffset start)
    {
        Data = data;
        Founded = start.AddDays(-400);
        Ids = new IdSource(data.Seed) { ZohoOffset = 5_000_000_000 };
        _orders = data.Orders.ToDictionary(order => order.Id, StringComparer.Ordinal);
        Contacts = [.. CustomersOf(data), .. data.Vendors.Where(vendor => vendor.ZohoId is not null).Select((vendor, i) => ContactOf(vendor, Founded.AddHours(9 * i)))];
        ContactsById = Contacts.ToDictionary(contact => contact.Id, StringComparer.Ordinal);
        Projects = [.. data.Projects.Where(project => project.ZohoId is not null)];
    }

    public ContractorData Data { get; }

    public DateTimeOffset Founded { get; }

    public IdSource Ids { get; }

    public IReadOnlyList<ZohoContact> Contacts { get; }

    public IReadOnlyDictionary<string, ZohoContact> ContactsById { get; }

    public IReadOnlyList<ProjectData> Projects { get; }

    public IEnumerable<OrderData> Orders => _orders.Values;

    public OrderData? Order(string id) => _orders.GetValueOrDefault(id);

    public OrderData? OrderByNumber(string number) => _orders.Values.FirstOrDefault(order => order.Number == number);

    /// <summary>Stores a changed or new order.</summary>
    public void Put(OrderData order) => _orders[order.Id] = order;

    public OrderTotals Totals(OrderData order) => OrderTotals.Of(order, Data.Taxes);

    private static IEnumerable<ZohoContact> CustomersOf(ContractorData data) =>
        data.Projects.DistinctBy(project => project.CustomerId).Select(project => new ZohoContact(project.CustomerId, project.CustomerName, "customer"));

    private static ZohoContact ContactOf(VendorData vendor, DateTimeOffset modified) => new(vendor.ZohoId!, vendor.ZohoName, "vendor")
    {
        Vendor = vendor,
        Modified = modified,
        CurrencyCode = vendor.CurrencyCode,
        IsActive = vendor.ZohoActive,
    };
}
