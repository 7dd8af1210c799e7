package io.rshare.domain.resource;

/** What a resource type allows (documentation: Services that work with Resource Sharing). */
public enum Capability {
  /** May reach accounts outside the resource directory. */
  EXTERNAL_SHARING,
  /** May be shared with a cloud service. */
  SERVICE_SHARING,
  /** A target may leave a share that holds it. */
  LEAVING,
  /** May be named by type and id ({@code Resources.N}). */
  BY_ID,
  /** May be named by resource name ({@code ResourceArns.N}). */
  BY_ARN,
  /** Carries properties ({@code ResourceProperties.N}). */
  PROPERTIES,
  /** Owner and target must have the same verified enterprise name. */
  SAME_LEGAL_ENTITY
}
