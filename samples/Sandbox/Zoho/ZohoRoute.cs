namespace Sandbox;

/// <summary>One operation of the API.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path below the root, with <c>{id}</c> for the record and <c>{sub}</c> for one below it.</param>
/// <param name="Scope">The scope that it needs, without the product's name.</param>
/// <param name="Answer">Answers it, or throws a <see cref="ZohoProblem"/>.</param>
internal sealed record ZohoRoute(string Method, string Path, string Scope, Func<ZohoCall, SandboxResponse> Answer)
{
    public const string Root = "/books/v3/";

    /// <summary>The route as the log counts it.</summary>
    public string Template { get; } = Root + Path;

    /// <summary>Whether the path is this route's; the ids are what stands for <c>{id}</c> and <c>{sub}</c>.</summary>
    public bool Matches(string path, out (string Id, string Sub) ids)
    {
        ids = ("", "");
        if (!path.StartsWith(Root, StringComparison.Ordinal)) return false;
        var (asked, own) = (path[Root.Length..].Split('/'), Path.Split('/'));
        if (asked.Length != own.Length) return false;
        for (var i = 0; i < own.Length; i++)
        {
            if (own[i] == "{id}" && asked[i].Length > 0) ids.Id = asked[i];
            else if (own[i] == "{sub}" && asked[i].Length > 0) ids.Sub = asked[i];
            else if (own[i] != asked[i]) return false;
        }

        return true;
    }
}
