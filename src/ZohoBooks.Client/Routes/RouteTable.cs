namespace ZohoBooks.Client;

/// <summary>The operations of one module. What is declared through a table is in <see cref="ZohoOperations.All"/> without being listed twice.</summary>
internal sealed class RouteTable(string module)
{
    private readonly List<ZohoOperation> _operations = [];

    public IReadOnlyList<ZohoOperation> Operations => _operations;

    public ZohoOperation Get(string path) => Add("GET", path, "READ");

    /// <summary>Changes of state are POST as well, and need the right to create.</summary>
    public ZohoOperation Post(string path, string right = "CREATE") => Add("POST", path, right);

    public ZohoOperation Put(string path) => Add("PUT", path, "UPDATE");

    public ZohoOperation Delete(string path) => Add("DELETE", path, "DELETE");

    private ZohoOperation Add(string method, string path, string right)
    {
        var operation = new ZohoOperation(method, path, "ZohoBooks." + module + "." + right);
        _operations.Add(operation);
        return operation;
    }
}
