using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>An operation of the API that this package has a method for, and the OAuth scope that it needs.</summary>
public sealed record ZohoOperation
{
    private readonly HttpMethod _method;

    internal ZohoOperation(string method, string path, string scope)
    {
        (Method, Path, Scope) = (method, path, scope);
        (_method, Route) = (new HttpMethod(method), ZohoRoutes.Root + path);
    }

    /// <summary>HTTP method.</summary>
    public string Method { get; }

    /// <summary>Path below <c>/books/v3</c>, with placeholders in braces.</summary>
    public string Path { get; }

    /// <summary>The scope that it needs, such as <c>ZohoBooks.purchaseorders.CREATE</c>.</summary>
    public string Scope { get; }

    /// <inheritdoc />
    public override string ToString() => Method + " " + Path;

    /// <summary>Path with the API's own beginning.</summary>
    internal string Route { get; }

    internal ApiRequest Request() => new(_method, Route);
}
