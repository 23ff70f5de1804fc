using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace EmbeddedHost;

/// <summary>
/// What every page brings along: its style, Blazor's script, and a few lines that go with that. They say nothing of anybody, so a browser keeps them, and asks each time whether they are still the same.
/// </summary>
internal static class PageFiles
{
    private const string Script = "text/javascript; charset=utf-8";

    public static void MapFiles(this IEndpointRouteBuilder pages)
    {
        pages.MapFile("/pages.css", "text/css; charset=utf-8");
        pages.MapFile("/pages.js", Script);
        pages.MapFile("/_framework/blazor.web.js", Script);
    }

    private static void MapFile(this IEndpointRouteBuilder pages, string path, string type)
    {
        using var resource = typeof(PageFiles).Assembly.GetManifestResourceStream(Path.GetFileName(path))!;
        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexString(SHA256.HashData(content))}\"");
        pages.MapGet(path, (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-cache";
            return Results.Bytes(content, type, entityTag: tag);
        }).AllowAnonymous();
    }
}
