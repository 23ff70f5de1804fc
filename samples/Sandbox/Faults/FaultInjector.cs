using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Carries out a fault: before the call's effect, after it, or on the way back.</summary>
internal sealed class FaultInjector(TimeProvider time, int seed)
{
    private static readonly TimeSpan TimeOut = TimeSpan.FromSeconds(90);

    public async ValueTask<SandboxResponse> InjectAsync(
        FaultKind kind,
        SandboxSide side,
        SandboxRequest request,
        Func<SandboxSide, SandboxRequest, CancellationToken, ValueTask<SandboxResponse>> answer,
        CancellationToken cancellationToken)
    {
        switch (kind)
        {
            case FaultKind.TooManyRequests:
                return side == SandboxSide.Zoho ? TooMany(side, ZohoProblem.TooManyPerMinute()) : ProcoreTooMany.With("Retry-After", "10");
            case FaultKind.TooManyRequestsWithRetryAfter:
                return TooMany(side, ZohoProblem.TooManyPerMinute()).With("Retry-After", "10");
            case FaultKind.TooManyRequestsWithoutRetryAfter:
                return TooMany(side, ZohoProblem.TooManyPerMinute());
            case FaultKind.TooManyInProcess:
                return TooMany(side, ZohoProblem.TooManyInProcess());
            case FaultKind.DayUsedUp:
                return TooMany(side, ZohoProblem.DayUsedUp(1000));
            case FaultKind.ServerError:
                return side == SandboxSide.Zoho
                    ? SandboxResponse.Json(new JsonObject { ["code"] = 1000, ["message"] = "Internal error" }, 500)
                    : SandboxResponse.Json(new JsonObject { ["errors"] = "Internal Server Error" }, 500);
            case FaultKind.BadGateway:
                return SandboxResponse.Html("<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>", 502);
            case FaultKind.Unavailable:
                return SandboxResponse.Text("Service Unavailable", 503).With("Retry-After", "5");
            case FaultKind.UnavailableWithoutRetryAfter:
                return SandboxResponse.Text("Service Unavailable", 503);
            case FaultKind.HtmlBody:
                return SandboxResponse.Html("<!DOCTYPE html><html><body>We are down for maintenance.</body></html>");
            case FaultKind.ResetBefore:
                return Broken;
            case FaultKind.TimeoutBefore:
                await Task.Delay(TimeOut, time, cancellationToken);
                return Broken;
            default:
                // The service does not notice that a caller hangs up: the effect happens whatever the caller's token says.
                var response = await answer(side, request, CancellationToken.None);
                if (kind == FaultKind.TimeoutAfter) await Task.Delay(TimeOut, time, cancellationToken);
                return Damage(kind, response);
        }
    }

    private static SandboxResponse Broken => new() { Status = 0, BreakAfter = 0 };

    private static SandboxResponse ProcoreTooMany =>
        SandboxResponse.Text("You have surpassed the max number of requests for an hour. Please wait until your limit resets.", 429);

    private static SandboxResponse TooMany(SandboxSide side, ZohoProblem problem) => side == SandboxSide.Zoho ? problem.ToResponse() : ProcoreTooMany;

    private SandboxResponse Damage(FaultKind kind, SandboxResponse response) => kind switch
    {
        FaultKind.HalfBody when response.Body.Length > 1 => response with { BreakAfter = response.Body.Length / 2 },
        FaultKind.WrongType => Spoil(response, "unexpected"),
        FaultKind.EmptyNumber => Spoil(response, ""),
        _ => Broken,
    };

    private SandboxResponse Spoil(SandboxResponse response, string value)
    {
        if (response.ContentType?.Contains("json", StringComparison.Ordinal) != true || JsonNode.Parse(response.Body.Span) is not { } root) return response;
        var numbers = new List<(JsonObject Owner, string Name)>();
        Collect(root, numbers);
        if (numbers.Count == 0) return response;
        var (owner, name) = new Dice(seed + response.Body.Length, "spoil").OneOf(numbers);
        owner[name] = value;
        return response with { Body = SandboxResponse.Json(root).Body };
    }

    private static void Collect(JsonNode node, List<(JsonObject Owner, string Name)> numbers)
    {
        if (node is JsonArray array)
            foreach (var item in array.OfType<JsonNode>()) Collect(item, numbers);
        else if (node is JsonObject owner)
            foreach (var (name, value) in owner)
                if (value is JsonValue leaf && name != "code" && IsNumber(leaf)) numbers.Add((owner, name));
                else if (value is JsonObject or JsonArray) Collect(value, numbers);
    }

    // Procore writes money as text, so text with a decimal point counts as a number here.
    private static bool IsNumber(JsonValue value) => value.GetValueKind() == JsonValueKind.Number
        || (value.GetValueKind() == JsonValueKind.String
            && value.GetValue<string>() is var text
            && text.Contains('.', StringComparison.Ordinal)
            && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _));
}
