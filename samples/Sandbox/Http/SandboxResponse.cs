using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>One answer.</summary>
public sealed record SandboxResponse
{
    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>The headers, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The content type, or null when there is no body.</summary>
    public string? ContentType { get; init; }

    /// <summary>The body.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The connection breaks after this many bytes of the body; 0 breaks it before the status line. Null: it does not break.</summary>
    public int? BreakAfter { get; init; }

    /// <summary>A JSON answer.</summary>
    public static SandboxResponse Json(JsonNode body, int status = 200)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer)) body.WriteTo(writer);
        return new SandboxResponse { Status = status, ContentType = "application/json;charset=UTF-8", Body = buffer.WrittenMemory };
    }

    /// <summary>An answer without a body.</summary>
    public static SandboxResponse Empty(int status) => new() { Status = status };

    /// <summary>A plain text answer.</summary>
    public static SandboxResponse Text(string body, int status = 200) =>
        new() { Status = status, ContentType = "text/plain;charset=UTF-8", Body = Encoding.UTF8.GetBytes(body) };

    /// <summary>An HTML answer, such as a proxy's error page.</summary>
    public static SandboxResponse Html(string body, int status = 200) =>
        new() { Status = status, ContentType = "text/html;charset=UTF-8", Body = Encoding.UTF8.GetBytes(body) };

    /// <summary>The same answer with one more header.</summary>
    public SandboxResponse With(string name, string value) => this with { Headers = [.. Headers, new(name, value)] };
}
