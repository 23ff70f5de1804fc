using System.Net.Http.Headers;

namespace Procore.Client;

/// <summary>What the package calls itself: in the user agent, in logs and in traces.</summary>
internal static class ProcoreProduct
{
    public const string Name = "Procore.Client";

    public static readonly ProductInfoHeaderValue UserAgent =
        new(Name, typeof(ProcoreProduct).Assembly.GetName().Version?.ToString(3) ?? "0.0.0");
}
