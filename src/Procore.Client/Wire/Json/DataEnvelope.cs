namespace Procore.Client;

/// <summary>What answers of the version 2.0 of the API are wrapped in.</summary>
internal sealed record DataEnvelope<T>
    where T : class
{
    public T? Data { get; init; }
}
