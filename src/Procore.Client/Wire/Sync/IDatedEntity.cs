using NodaTime;

namespace Procore.Client;

/// <summary>A record that tells when it was created and last changed, in whole seconds of the server's clock.</summary>
internal interface IDatedEntity
{
    Instant? CreatedAt { get; }

    Instant? UpdatedAt { get; }
}
