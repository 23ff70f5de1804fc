namespace ZohoBooks.Client;

/// <summary>
/// The operations of one module. What is declared through a table is in <c>ZohoOperationTable.All</c> without being listed twice.
/// </summary>
internal sealed class RouteTable(string module)
{
    private readonly List<ZohoOperation> _operations = [];

    public IReadOnlyList<ZohoOperation> Operations => _operations;

    public ZohoOperation Get(string path, string right = "READ") => Add("GET", path, right);

    /// <summary>Changes of state are POST as well, and need the right to create.</summary>
    public ZohoOperation Post(string path, string right = "CREATE") => Add("POST", path, right);

    public ZohoOperation Put(string path, string right = "UPDATE") => Add("PUT", path, right);

    public ZohoOperation Delete(string path, string right = "DELETE") => Add("DELETE", path, right);

    private ZohoOperation Add(string method, string path, string right)
    {
        var operation = new ZohoOperation(method, path, "ZohoBooks." + module + "." + right);
        _operations.Add(operation);
        return operation;
    }
}
