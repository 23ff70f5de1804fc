namespace Zoho.Procore.Sdk.Shared;

/// <summary>What no message shows, put together once for each token and not for each call. Thread-safe.</summary>
internal sealed class HeldSecrets(ITokenEndpoint endpoint)
{
    private Held? _held;

    public IReadOnlyList<string> With(BearerToken? current, BearerToken? former)
    {
        if (Volatile.Read(ref _held) is { } held && held.Current == current && held.Former == former)
            return held.Texts;
        BearerToken?[] tokens = [current, former];
        string[] texts = [.. endpoint.Secrets, .. tokens.OfType<BearerToken>().Select(static token => token.Value)];
        Volatile.Write(ref _held, new Held(current, former, texts));
        return texts;
    }

    private sealed record Held(BearerToken? Current, BearerToken? Former, string[] Texts);
}
